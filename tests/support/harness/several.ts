import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { createApp } from "~/process/create-app";
import type { Store } from "~db/store";
import { freePort } from "./free-port";

const SHIFTED = fileURLToPath(new URL("./shifted-clock.mjs", import.meta.url));
const SECRET = "a secret for tests, long enough for anyone";

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Asking {
  cookie?: string;
  /** Sent as a form, or as JSON where it is a text. */
  sends?: Record<string, string> | string;
}

type Ask = (to: string, asking?: Asking) => Promise<Answer>;

interface Line {
  pid?: number;
  msg: string;
  req?: { id: string };
}

/** `npm run serve` as several processes, from the production build, whose clocks say what the test says. */
export class Several {
  readonly folder = mkdtempSync(path.join(tmpdir(), "firsthand-several-"));
  readonly lines: Line[] = [];
  said = "";
  private primary: ChildProcess | undefined;
  private readonly agents: Agent[] = [];

  private constructor(
    readonly port: number,
    readonly url: string | null,
    private readonly now: Date,
  ) {}

  static async at(url: string | null, now: Date): Promise<Several> {
    return new Several(await freePort(), url, now);
  }

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Puts something into the database while no server runs, or beside those that do. `signIn` gives somebody’s cookie. */
  async fill<Made>(
    work: (store: Store, signIn: (personId: string) => Promise<string>) => Promise<Made>,
  ): Promise<Made> {
    const { url, origin, folder: data, now } = this;
    const app = await createApp(
      {
        demo: false,
        origin,
        secret: SECRET,
        data,
        agency: "Northlight",
        smtp: null,
        logLevel: "silent",
        database: url === null ? null : { url },
      },
      { clock: () => now },
    );
    const from = { address: "192.0.2.1", userAgent: "" };
    try {
      return await work(app.store, async (personId) => {
        const headers = await app.auth.signIn({ personId, from, secondFactorAt: now });
        return headers!
          .getSetCookie()
          .map((cookie) => cookie.split(";")[0])
          .join("; ");
      });
    } finally {
      await app.workers.close();
      await app.store.close();
    }
  }

  /** Starts so many, and waits until all of them serve. */
  async start(processes: number, settings: Record<string, string> = {}) {
    const clock = path.join(this.folder, "clock");
    writeFileSync(clock, String(this.now.getTime() - Number(process.hrtime.bigint()) / 1e6));
    const env = {
      PATH: process.env.PATH,
      HOST: "127.0.0.1",
      PORT: String(this.port),
      CLOCK_FILE: clock,
      FIRSTHAND_ORIGIN: this.origin,
      FIRSTHAND_DATA: this.folder,
      FIRSTHAND_SECRET: SECRET,
      WEB_CONCURRENCY: String(processes),
      ...(this.url !== null && { DATABASE_URL: this.url }),
      ...settings,
    } as unknown as NodeJS.ProcessEnv;
    const primary = spawn(process.execPath, ["--import", SHIFTED, "app/process/serve.mjs"], {
      env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.primary = primary;
    let rest = "";
    primary.stderr.on("data", (bytes: Buffer) => {
      this.said += bytes.toString();
      const lines = (rest + bytes.toString()).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (line.startsWith("{")) this.lines.push(JSON.parse(line) as Line);
    });
    await this.until(() => this.serving().length >= processes);
  }

  /** Waits until something is so, unless the server ends first. */
  async until(isSo: () => boolean | Promise<boolean>) {
    for (const begun = performance.now(); !(await isSo()); await setTimeout(20)) {
      const over = performance.now() - begun > 600_000 || this.primary?.exitCode !== null;
      if (over)
        throw new Error(
          `It is not so, as ${String(isSo)}. What it said: …${this.said.slice(-2000)}`,
        );
    }
  }

  /** The processes that began to serve, in their order, also those that have ended since. */
  serving(): number[] {
    return this.pidsOf("Firsthand is ready");
  }

  /** Those in whose turn it was to do what time brings, in their order. */
  turns(): number[] {
    return this.pidsOf("this process does what time brings");
  }

  private pidsOf(said: string): number[] {
    return this.lines.flatMap(({ msg, pid }) => (msg === said && pid !== undefined ? pid : []));
  }

  /** Asks by one connection that is kept, as long as its process is there. */
  connect(): Ask {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    this.agents.push(agent);
    return (to, { cookie, sends } = {}) =>
      new Promise((resolve, reject) => {
        const body = typeof sends === "object" ? new URLSearchParams(sends).toString() : sends;
        const type =
          typeof sends === "object" ? "application/x-www-form-urlencoded" : "application/json";
        const asked = request(this.origin + to, {
          agent,
          method: body === undefined ? "GET" : "POST",
          headers: {
            Accept: "text/html",
            ...(cookie !== undefined && { Cookie: cookie }),
            ...(body !== undefined && { "Content-Type": type, Origin: this.origin }),
          },
        });
        asked.on("error", reject).on("response", (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (part: string) => (text += part));
          response.on("error", reject).on("end", () => {
            const { statusCode: status = 0, headers } = response;
            resolve({ status, headers, body: text });
          });
        });
        asked.end(body);
      });
  }

  /** A connection to each of the processes that serve now. */
  async toEach(count: number): Promise<Ask[]> {
    const found = new Map<number, Ask>();
    for (let tries = 0; found.size < count && tries < 50; tries += 1) {
      const ask = this.connect();
      const { headers } = await ask("/sign-in");
      const line = () => this.lines.find(({ req }) => req?.id === headers["x-request-id"]);
      await this.until(() => line() !== undefined);
      found.set(line()!.pid!, ask);
    }
    expect(found.size).toBe(count);
    return [...found.values()];
  }

  signal(signal: NodeJS.Signals) {
    this.primary!.kill(signal);
  }

  /** Waits for the end of all; the code. */
  async ended(): Promise<number | null> {
    const { primary } = this;
    if (!primary || primary.exitCode !== null || primary.signalCode !== null)
      return primary?.exitCode ?? null;
    return await new Promise((resolve) => primary.once("exit", resolve));
  }

  async remove() {
    for (const agent of this.agents) agent.destroy();
    this.primary?.kill("SIGTERM");
    await this.ended();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
