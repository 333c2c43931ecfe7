import { spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openSqliteStore } from "~db/store.sqlite";
import { DOORS, mayasThings, type Things } from "../../support/access/access";
import { everyNth } from "../../support/harness/runs";
import { freePort } from "../../support/harness/free-port";
import { PEOPLE, signedIn, type Visitor } from "../../support/harness/site";
import {
  saveWorstDrafts,
  worstOfDoors,
  worstOfTheirOwn,
  type Sent,
} from "../../support/load/worst-inputs";
import { PUBLICATIONS, readyToPublish } from "../../support/load/publications";

/** Milliseconds that somebody else may wait, on a machine with nothing else to do. */
const MOST = 200;
/** A busy machine makes everyone wait: as many times as long as they wait there while nothing is sent. */
const TIMES = 3;
/** What the machine did comes once, what an input does comes each time. */
const TRIES = 5;
/** Milliseconds between two looks at how long others wait: what is sent gets on the sooner, the less is asked beside it. */
const PAUSE = 40;
/** Milliseconds that `pace` takes on the machine for which `MOST` is said. */
const PACE = 85;

const ROLES = ["employee", "manager", "trainer", "admin"] as const;

let folder: string;
let file: string;
let origin: string;
let server: ChildProcess;
let things: Things;
let other: Visitor;
const asides: Record<string, string[]> = {};
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "firsthand-worst-"));
  file = path.join(folder, "firsthand.db");
  copyFileSync(process.env.FIRSTHAND_TEST_DEMO!, file);
  const store = openSqliteStore({ file, durability: "off" });
  await saveWorstDrafts(store);
  for (const { id, path: of } of await store.read.select().from(store.read.tables.draftAside)) {
    const key = path.basename(of, path.extname(of));
    asides[key] = [...(asides[key] ?? []), id].slice(0, 2);
  }
  await store.close();
  await start();
  for (const role of ROLES) visitors.set(role, await signedIn({ origin }, PEOPLE[role]));
  other = await signedIn({ origin }, PEOPLE.otherEmployee);
  const begun = await visitors.get("employee")!.post("/learn/reply/quiz", { intent: "start" });
  const attempt = begun.headers.get("location")!.split("/").at(-1)!;
  const reader = openSqliteStore({ file, durability: "off" });
  things = await mayasThings(reader, attempt);
  await reader.close();
});

afterAll(async () => {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGKILL");
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

async function start() {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, ["build/process/demo.js"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      FIRSTHAND_DATA: folder,
      FIRSTHAND_LOG_LEVEL: "silent",
      // It looks as often as it can.
      FIRSTHAND_REQUESTS_PER_SECOND: "999999",
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout!.once("data", () => resolve());
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

/** How long the slower of two waits: the person who looks after the server, and someone at another company with a lesson. */
async function wait(): Promise<number> {
  const began = performance.now();
  const [health, lesson] = await Promise.all([
    fetch(`${origin}/healthz`),
    other.get("/learn/tone/plain-short-specific"),
  ]);
  await Promise.all([health.text(), lesson.text()]);
  expect([health.status, lesson.status]).toEqual([200, 200]);
  return performance.now() - began;
}

/** How long the machine takes now for what always takes the same: longer where it is slower, or has others to serve. */
function pace(): number {
  const began = performance.now();
  for (let at = 0; at < 60; at += 1) "ab ".repeat(33_000).replace(/\s+/g, "-");
  return performance.now() - began;
}

/** The longest that anybody waits while this is being answered. */
async function longestWait({ by, send }: Sent): Promise<{ longest: number; status: number }> {
  let status = 0;
  const answered = send(visitors.get(by)!, origin).then(async (response) => {
    await response.arrayBuffer();
    status = response.status;
  });
  // From when it has arrived.
  await new Promise((resolve) => setImmediate(resolve));
  let longest = await wait();
  while (status === 0) {
    const began = performance.now();
    await Promise.race([answered, sleep(PAUSE)]);
    // Whoever came during the pause may have waited since then.
    if (status === 0) longest = Math.max(longest, performance.now() - began + (await wait()));
  }
  await answered;
  return { longest, status };
}

/** The longest of some waits while nothing is sent. */
async function longestOf(waits: number): Promise<number> {
  let longest = 0;
  for (let at = 0; at < waits; at += 1) longest = Math.max(longest, await wait());
  return longest;
}

/** As long as somebody may wait, while nothing is sent. */
async function mostOf(): Promise<number> {
  // The first are slow, as everything is that is done for the first time.
  await longestOf(10);
  return Math.max(MOST, TIMES * (await longestOf(20)));
}

/** Whether it was the machine that made somebody wait so long: it takes longer now for anything, or for waiting while nothing is sent. */
async function isMachines(longest: number): Promise<boolean> {
  return longest <= (MOST * pace()) / PACE || longest <= TIMES * (await longestOf(5));
}

/** Sends something, and again where others waited for what may have been the machine. */
async function tried(next: () => Promise<Sent>, most: number) {
  const waits: number[] = [];
  const statuses: number[] = [];
  let inTime = false;
  let what = "";
  do {
    const one = await next();
    what = `${one.what} (${one.by})`;
    const { longest, status } = await longestWait(one).catch((error: unknown) => {
      throw new Error(`${what} got no answer`, { cause: error });
    });
    waits.push(longest);
    statuses.push(status);
    inTime = longest <= most || (await isMachines(longest));
  } while (!inTime && waits.length < TRIES);
  const name = `${what}: ${statuses.at(-1)}, ${waits.map(Math.round).join(", ")} ms`;
  return { inTime, statuses, name };
}

test.each(ROLES)("whatever one %s sends, nobody else waits", async (role) => {
  const byRole = (all: Sent[]) => all.filter(({ by }) => by === role);
  const doors = everyNth(byRole(worstOfDoors(DOORS, things)), 3);
  const sent = [...byRole(worstOfTheirOwn(things, asides)), ...doors];
  expect(sent.length).toBeGreaterThan(10);
  const most = await mostOf();
  const slow: string[] = [];
  const failed: string[] = [];
  for (const one of sent) {
    const { inTime, statuses, name } = await tried(async () => one, most);
    if (!inTime) slow.push(name);
    if (statuses.some((status) => status >= 500)) failed.push(name);
  }
  expect(slow, `waits of over ${Math.round(most)} ms`).toEqual([]);
  expect(failed, "nothing is answered with an error of ours").toEqual([]);
});

test("whatever somebody publishes, nobody else waits", async () => {
  const store = openSqliteStore({ file, durability: "off" });
  onTestFinished(() => store.close());
  const most = await mostOf();
  const slow: string[] = [];
  const unpublished: string[] = [];
  for (const publication of PUBLICATIONS) {
    const { inTime, statuses, name } = await tried(() => readyToPublish(store, publication), most);
    if (!inTime) slow.push(name);
    if (statuses.some((status) => status !== 303)) unpublished.push(name);
  }
  expect(slow, `waits of over ${Math.round(most)} ms`).toEqual([]);
  expect(unpublished, "everything is published").toEqual([]);
});
