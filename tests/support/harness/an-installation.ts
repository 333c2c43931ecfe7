import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import { runAdmin } from "~/process/admin/admin-command";

/** Not of the machine that runs the test. */
const NOTHING_ELSE = { NODE_ENV: undefined } as unknown as NodeJS.ProcessEnv;

const SHIFTED = fileURLToPath(new URL("./shifted-clock.mjs", import.meta.url));

/** Milliseconds of the machine's monotonic clock, which is the same in every process. */
const monotonic = () => Number(process.hrtime.bigint()) / 1e6;

/** `npm run serve` and `npm run admin` over a folder that is empty at first. */
export class Installation {
  private readonly folder = mkdtempSync(path.join(tmpdir(), "firsthand-installation-"));
  private readonly clock = path.join(this.folder, "clock");
  readonly data = path.join(this.folder, "data");
  private server: ChildProcess | undefined;
  private ahead = 0;
  private readonly start = Date.now() - monotonic();

  constructor(readonly port: number) {
    this.writeClock();
    mkdirSync(this.data);
  }

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  get file() {
    return path.join(this.data, "firsthand.db");
  }

  /** Starts the server, and waits until it answers. */
  async serve(settings: Record<string, string> = {}) {
    const environment: NodeJS.ProcessEnv = {
      ...NOTHING_ELSE,
      PATH: process.env.PATH,
      HOST: "127.0.0.1",
      PORT: String(this.port),
      CLOCK_FILE: this.clock,
      FIRSTHAND_ORIGIN: this.origin,
      FIRSTHAND_DATA: this.data,
      FIRSTHAND_SECRET: "a secret for tests, long enough for anyone",
      FIRSTHAND_LOG_LEVEL: "warn",
      ...settings,
    };
    const server = spawn(process.execPath, ["--import", SHIFTED, "app/process/serve.mjs"], {
      env: environment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.server = server;
    let said = "";
    server.stderr.on("data", (bytes: Buffer) => (said += bytes.toString()));
    await expect
      .poll(
        async () => {
          if (server.exitCode !== null) throw new Error(`It ended: ${said}`);
          return await fetch(`${this.origin}/readyz`).then(
            ({ ok }) => ok,
            () => false,
          );
        },
        { interval: 50, timeout: 120_000 },
      )
      .toBe(true);
  }

  /** What the server’s clock says. */
  get now() {
    return new Date(Math.round(this.start + this.ahead + monotonic()));
  }

  /** As `shifted-clock` reads it. */
  private writeClock() {
    writeFileSync(this.clock, String(this.start + this.ahead));
  }

  /** Moves the server’s clock ahead by so many minutes. What runs every so often does so as soon as its time has come. */
  goAhead(minutes: number) {
    this.ahead += Math.ceil(minutes * 60_000);
    this.writeClock();
  }

  /** Makes it ten in the morning there, so that mails leave at once whenever the test runs. */
  startInTheMorning(timeZone: string) {
    const now = Temporal.Instant.fromEpochMilliseconds(this.now.getTime());
    const day = now.toZonedDateTimeISO(timeZone).add({ days: 1 });
    const morning = day.withPlainTime(new Temporal.PlainTime(10));
    this.goAhead((morning.epochMilliseconds - now.epochMilliseconds) / 60_000);
  }

  async stop() {
    const { server } = this;
    if (!server || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
  }

  async remove() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What `npm run admin` prints. */
  async admin(args: readonly string[]): Promise<string> {
    let said = "";
    const code = await runAdmin(args, {
      data: this.data,
      environment: { FIRSTHAND_ORIGIN: this.origin },
      user: null,
      now: this.now,
      write: (text) => void (said += text),
    });
    expect(code, said).toBe(0);
    return said;
  }

  /** The link that makes somebody an admin. */
  async adminLink(email: string): Promise<string> {
    return /http\S+/.exec(await this.admin(["invite", email]))![0];
  }

  /** The tables that have any row, with how many. */
  rows(): Record<string, number> {
    const database = new Database(this.file, { readonly: true });
    const names = database
      .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all() as string[];
    const counted = names.map((name): [string, number] => [
      name,
      database.prepare(`select count(*) from "${name}"`).pluck().get() as number,
    ]);
    database.close();
    return Object.fromEntries(counted.filter(([, count]) => count > 0));
  }
}
