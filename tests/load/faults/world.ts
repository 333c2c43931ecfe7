import "~/process/admin/as-built";
import { spawn, type ChildProcess } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { FILE, type Place } from "~db/open";
import { freePort } from "../../support/harness/free-port";
import { bringTo } from "../brought";
import { makeBenchData, type BenchData } from "../data";

export const ENGINES = ["sqlite", "postgres"] as const;
export type Engine = (typeof ENGINES)[number];

const SECRET = "a secret for the faults, long enough for anyone";

/** What every part begins with: a company at work, in a file. */
export interface World {
  folder: string;
  made: BenchData;
}

export async function makeWorld(people: number): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), "faults-"));
  mkdirSync(path.join(folder, "first"));
  const made = await makeBenchData({ data: path.join(folder, "first"), secret: SECRET, people });
  return { folder, made };
}

/** A data folder of its own with all of that, the database being a copy on a server where an address is given. */
export async function placed({ folder }: World, name: string, url: string | null) {
  const data = path.join(folder, name);
  cpSync(path.join(folder, "first"), data, { recursive: true });
  const file = path.join(data, FILE);
  if (url === null) return { data, place: { file } as Place };
  await bringTo(file, url);
  rmSync(file);
  return { data, place: { url } as Place };
}

const SHIFTED = pathToFileURL(
  path.resolve(import.meta.dirname, "../../support/harness/shifted-clock.mjs"),
).href;

const monotonic = () => Number(process.hrtime.bigint()) / 1e6;

/** The production build over a data folder, with a clock that can be moved; it may be killed and started again. */
export class Server {
  private child: ChildProcess | null = null;
  private said = "";
  private ahead = 0;
  private port = 0;
  /** Not beside the data, whose disk may be full. */
  private readonly clock = path.join(mkdtempSync(path.join(tmpdir(), "clock-")), "clock");

  constructor(
    readonly data: string,
    private readonly more: Record<string, string> = {},
  ) {}

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Moves the server's clock. */
  shift(minutes: number) {
    this.ahead += minutes * 60_000;
    this.writeClock();
  }

  private writeClock() {
    writeFileSync(this.clock, String(Date.now() - monotonic() + this.ahead));
    return this.clock;
  }

  async start() {
    this.port ||= await freePort();
    this.said = "";
    const child = spawn(process.execPath, ["--import", SHIFTED, "build/process/serve.js"], {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        DATABASE_URL: "",
        NODE_ENV: "production",
        PORT: String(this.port),
        HOST: "127.0.0.1",
        CLOCK_FILE: this.writeClock(),
        FIRSTHAND_ORIGIN: this.origin,
        FIRSTHAND_SECRET: SECRET,
        FIRSTHAND_DATA: this.data,
        FIRSTHAND_LOG_LEVEL: "error",
        FIRSTHAND_REQUESTS_PER_SECOND: "999999",
        ...this.more,
      },
    });
    this.child = child;
    // Where a part fails, its server goes with it.
    const kill = () => child.kill("SIGKILL");
    process.once("exit", kill);
    child.once("exit", () => process.removeListener("exit", kill));
    for (const stream of [child.stdout, child.stderr])
      stream.on(
        "data",
        (bytes: Buffer) => (this.said = (this.said + bytes.toString()).slice(-3000)),
      );
    for (;;) {
      if (child.exitCode !== null) throw new Error(this.said);
      const answers = await fetch(`${this.origin}/healthz`).then(
        (response) => response.ok,
        () => false,
      );
      if (answers) return;
      await sleep(20);
    }
  }

  get running() {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  get log() {
    return this.said;
  }

  /** Resident memory in MB, and open handles of files and sockets. */
  used() {
    const proc = `/proc/${this.child!.pid}`;
    const status = readFileSync(`${proc}/status`, "utf8");
    const memory = Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
    return { memory, handles: readdirSync(`${proc}/fd`).length };
  }

  async end(signal: "SIGKILL" | "SIGTERM" = "SIGTERM") {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }

  /** Leaves nothing of the clock. */
  forget() {
    rmSync(path.dirname(this.clock), { recursive: true });
  }

  async get(to: string, cookie = "") {
    return this.send(to, { headers: { cookie } });
  }

  async post(to: string, cookie: string, body: string) {
    const headers = { cookie, origin: this.origin, "content-type": FORM };
    return this.send(to, { method: "POST", headers, body });
  }

  private async send(to: string, init: RequestInit) {
    const began = performance.now();
    const response = await fetch(this.origin + to, { ...init, redirect: "manual" });
    const text = await response.text();
    return { status: response.status, text, took: performance.now() - began };
  }
}

const FORM = "application/x-www-form-urlencoded";

/** What somebody reads first on a page, or in an answer of plain text. */
export function wordsOf(text: string): string {
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1];
  return (heading ?? text.slice(0, 120)).replaceAll(/<[^>]*>/g, "").trim();
}

/** Prints a line, and notes that something was not as it should be. */
export const report = {
  failed: 0,
  say(line: string) {
    process.stdout.write(`${line}\n`);
  },
  check(holds: boolean, line: string) {
    if (!holds) report.failed += 1;
    report.say(`${holds ? "  " : "✗ "}${line}`);
  },
};
