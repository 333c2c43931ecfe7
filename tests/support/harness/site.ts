import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { pino, type Logger } from "pino";
import type { App } from "~/process/app";
import { createApp, type Instead } from "~/process/create-app";
import { createServer } from "~/process/server/create-server";
import { requestLimitOf, type RequestLimit } from "~/process/server/limits/session-limit";
import type { TokenLimits } from "~/process/server/limits/token-limit";
import { createWorkers } from "~/process/server/workers/pool";
import { listen } from "~/process/start/running";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import type { Mailer } from "~/kit/mail/mailer.server";
import type { Store } from "~db/store";
import { answersInTime, CHECKS_WAITS } from "../browser/waits";
import { DEMO_DAY } from "./demo-day";
import { freePort } from "./free-port";

export interface Site {
  origin: string;
  /** Where the server listens, which is not at its origin where something stands before it. */
  port: number;
  /** The data folder. */
  data: string;
  app: App;
  store: Store;
  images: ImageStore;
  /** The server's clock; tests move it. */
  clock: { now: Date };
  stop(): Promise<void>;
}

/** Whether sites under test have their data on a PostgreSQL server: see `npm run test:postgres`. */
const ON_POSTGRES = process.env.FIRSTHAND_TEST_ENGINE === "postgres";

/** The demo's database, which the run made before its tests. */
function demoDatabase(): string {
  const file = process.env.FIRSTHAND_TEST_DEMO;
  if (!file)
    throw new Error("The demo's database is missing: run the tests by tests/vitest.config.ts.");
  return file;
}

/**
 * The whole program on a free port over a fresh copy of the demo, from the production build, with a clock the test holds. `changed`
 * may put something else in a page's place.
 */
export async function openSite({
  log = pino({ level: "silent" }),
  changed = (build) => build,
  trustProxy = false,
  at,
  host = "127.0.0.1",
  mail,
  pause,
  requests = requestLimitOf(999_999),
  directories = { each: requestLimitOf(999_999), strangers: requestLimitOf(999_999) },
  programs = { each: requestLimitOf(999_999), strangers: requestLimitOf(999_999) },
  secondYesAbove,
  ...instead
}: Pick<Instead, "findTxt" | "providersHere" | "lookup" | "hootsuite"> & {
  log?: Logger;
  changed?: (build: ServerBuild) => ServerBuild;
  trustProxy?: number | false;
  /** The port that people know, where something else stands before the server. */
  at?: number;
  /** What browsers call it: passkeys work by a name alone. */
  host?: "127.0.0.1" | "localhost";
  mail?: Mailer;
  pause?: () => Promise<void>;
  /** Tests ask faster than people. */
  requests?: RequestLimit;
  /** Of directories. */
  directories?: TokenLimits;
  /** Of programs that ask the API. */
  programs?: TokenLimits;
  /** How many people of several companies one author alone may ask something of. */
  secondYesAbove?: number;
} = {}): Promise<Site> {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-site-"));
  const database = ON_POSTGRES ? await onPostgres() : null;
  if (!database) copyFileSync(demoDatabase(), path.join(folder, "firsthand.db"));
  const port = await freePort();
  const origin = `http://${host}:${at ?? port}`;
  const clock = { now: new Date(DEMO_DAY) };
  const settings = {
    demo: true,
    origin,
    secret: "a secret for tests, long enough for anyone",
    data: folder,
    agency: "Northlight Agency",
    logLevel: "silent" as const,
    smtp: null,
    database,
    ...(secondYesAbove !== undefined && { secondYesAbove }),
  };
  const app = await createApp(settings, {
    clock: () => clock.now,
    log,
    ...(mail && { mail }),
    ...(pause && { pause }),
    ...instead,
    workers: createWorkers({ file: path.resolve("build/process/server/workers/worker.js") }),
  });
  const built = pathToFileURL(path.resolve("build/server/index.js")).href;
  const build = (await import(/* @vite-ignore */ built)) as ServerBuild;
  const server = createServer(app, changed(build), { trustProxy, requests, directories, programs });
  const running = await listen(CHECKS_WAITS ? answersInTime(server) : server, port, "127.0.0.1");
  return {
    origin,
    port,
    data: folder,
    app,
    store: app.store,
    images: app.images,
    clock,
    async stop() {
      await running.stop(1000);
      await app.workers.close();
      await app.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What runs without Vitest has sites, too, and no such server. */
async function onPostgres() {
  const { aDemoOnPostgres } = await import("./postgres");
  return { url: await aDemoOnPostgres() };
}

/** A browser without a screen: keeps its cookies, sends its origin, follows nothing. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly site: Pick<Site, "origin">) {}

  /** Another browser that has got hold of the same cookies. */
  copy(): Visitor {
    const copy = new Visitor(this.site);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  /** The header that says who it is. */
  cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async get(to: string): Promise<Response> {
    return this.send(to, { method: "GET" });
  }

  async post(
    to: string,
    fields: Record<string, string | string[]>,
    more: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const each of [value].flat()) body.append(name, each);
    }
    return this.send(to, { method: "POST", body, headers: { ...more, Origin: this.site.origin } });
  }

  /** Sends a form with a file, or anything else, as a page of the site would. */
  async send(to: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("Cookie", this.cookie());
    const response = await fetch(this.site.origin + to, { ...init, headers, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      this.cookies.set(name, value);
    }
    return response;
  }
}

export const PEOPLE = {
  employee: "maya@harbourandpine.example",
  manager: "priya@harbourandpine.example",
  trainer: "dana@northlight.example",
  admin: "admin@northlight.example",
  otherEmployee: "noor@tidewater.example",
  otherManager: "theo@tidewater.example",
} as const;

/** Signs in as one of the demo's people. */
export async function signedIn(site: Pick<Site, "origin">, email: string): Promise<Visitor> {
  const visitor = new Visitor(site);
  const response = await visitor.post("/sign-in/demo", { email });
  if (response.status !== 303 && response.status !== 302) {
    throw new Error(`Signing in as ${email} answered ${response.status}.`);
  }
  return visitor;
}
