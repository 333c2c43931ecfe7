import { cpSync, readdirSync, readFileSync } from "node:fs";
import { Agent } from "node:http";
import path from "node:path";
import { FILE } from "~db/open";
import { startOwn } from "../support/harness/postgres-server";
import { bringTo } from "./brought";
import type { Sitting } from "./data";
import { sendBy, type Ask } from "./send";
import { startOurs } from "./servers";

/** What an hour of one person's training takes. */
export interface HourCost {
  engine: "sqlite" | "postgres";
  people: number;
  /** Milliseconds of CPU for one person. */
  server: number;
  /** The same of the database server; none on SQLite, which is in the process. */
  database: number;
  requests: number;
  writes: number;
  /** Milliseconds for one person by the clock, one request after the other. */
  clock: number;
}

/** With their checks. */
const LESSONS = [
  "part-of-the-product",
  "reading-a-post",
  "angry-in-public",
  "moving-to-private",
  "praise-questions-trolls",
];

/** People who go first, while code is compiled and what can be kept is made. */
const WARM_UP = 10;

/**
 * What people cost who each learn for an hour: their home page, five lessons with their checks, and a quiz of eight questions, each
 * answered, answered anew, and all handed in. Whole pages throughout, though browsers often ask only for what changes.
 */
export async function measureHour({
  engine,
  data,
  secret,
  sittings,
}: {
  engine: HourCost["engine"];
  data: string;
  secret: string;
  sittings: readonly Sitting[];
}): Promise<HourCost> {
  const copy = `${data}-hour-${engine}`;
  cpSync(data, copy, { recursive: true });
  const postgres = engine === "postgres" ? await startOwn({ durable: true }) : null;
  try {
    const url = postgres?.address("postgres") ?? "";
    if (postgres) await bringTo(path.join(copy, FILE), url);
    const environment = { DATABASE_URL: url };
    const server = await startOurs({ name: engine, folder: ".", data: copy, secret, environment });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    try {
      const ask = sendBy(agent, server.origin);
      const sum = { requests: 0, writes: 0 };
      const learn = async (sitting: Sitting) => {
        for await (const { method } of anHour(sitting, ask)) {
          sum.requests += 1;
          if (method === "POST") sum.writes += 1;
        }
      };
      for (const sitting of sittings.slice(0, WARM_UP)) await learn(sitting);
      Object.assign(sum, { requests: 0, writes: 0 });
      const rest = sittings.slice(WARM_UP);
      const before = { ...(await server.used()), database: cpuOfDatabase(url) };
      const began = performance.now();
      for (const sitting of rest) await learn(sitting);
      const clock = performance.now() - began;
      const after = { ...(await server.used()), database: cpuOfDatabase(url) };
      const each = (whole: number) => whole / rest.length;
      return {
        engine,
        people: rest.length,
        server: each(after.cpu - before.cpu),
        database: each(after.database - before.database),
        requests: each(sum.requests),
        writes: each(sum.writes),
        clock: each(clock),
      };
    } finally {
      agent.destroy();
      await server.stop();
    }
  } finally {
    await postgres?.stop();
  }
}

/** The same in words, with what a thousand people are of one core. */
export function printHours(hours: readonly HourCost[]): string[] {
  return hours.map(({ engine, people, server, database, requests, writes, clock }) => {
    const share = ((server + database) * 1_000) / 3_600_000;
    const database_ = database > 0 ? ` and ${database.toFixed(0)} ms of the database's` : "";
    return `An hour of training on ${engine}, ${people} people: ${server.toFixed(0)} ms of the server's CPU${database_} each, for ${requests.toFixed(0)} requests of which ${writes.toFixed(0)} write; ${clock.toFixed(0)} ms by the clock. A thousand people in one hour are ${(share * 100).toFixed(1)} % of a core.`;
  });
}

/** One request after another; a caller counts them. */
async function* anHour(
  { path: attempt, cookie, forms }: Sitting,
  ask: ReturnType<typeof sendBy>,
): AsyncGenerator<Ask> {
  const doing = async (one: Ask) => ({
    one: { ...one, cookie },
    ...(await ask({ ...one, cookie })),
  });
  for (const lesson of LESSONS) {
    const at = `/learn/reply/${lesson}`;
    yield (await doing({ path: "/learn" })).one;
    const page = await doing({ path: at });
    yield page.one;
    const checks = new Set(
      [...page.text().matchAll(/name="check" value="([^"]+)"/g)].map(([, check]) => check!),
    );
    if (checks.size === 0) throw new Error(`${at} has no check.`);
    for (const check of checks) {
      const form = new URLSearchParams({ intent: "check", check, choice: "0" }).toString();
      yield (await doing({ method: "POST", path: at, form })).one;
    }
    // What ends the lesson is there once its checks were tried.
    const tried = await doing({ path: at });
    yield tried.one;
    const revision = valueOf(tried.text(), "revision");
    const form = new URLSearchParams({ intent: "done", revision }).toString();
    yield (await doing({ method: "POST", path: at, form })).one;
  }
  yield (await doing({ path: attempt })).one;
  for (const time of [1, 2])
    for (const [index, fields] of forms.entries()) {
      const form = `${fields}&sequence-${index + 1}=${time}`;
      yield (await doing({ method: "POST", path: `${attempt}/answers`, form })).one;
    }
  const last = `${forms.at(-1)}&go=submit`;
  yield (await doing({ method: "POST", path: attempt, form: last })).one;
  yield (await doing({ path: `${attempt}/result` })).one;
  yield (await doing({ path: "/learn" })).one;
}

function valueOf(html: string, name: string): string {
  const field = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? "";
  const value = /value="([^"]*)"/.exec(field)?.[1];
  if (value === undefined) throw new Error(`The page has no field “${name}”.`);
  return value;
}

/** Milliseconds that all processes of the database server at this address have used, those that ended among them. On Linux. */
function cpuOfDatabase(url: string): number {
  if (url === "") return 0;
  const folder = new URL(url.replace("@/", "@localhost/")).searchParams.get("host")!;
  const [first = ""] = readFileSync(path.join(folder, "data/postmaster.pid"), "utf8").split("\n");
  let ticks = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const fields = statOf(pid);
    if (!fields) continue;
    const [parent, ...used] = [fields[1], ...fields.slice(11, 15).map(Number)];
    if (pid === first) ticks += used.reduce<number>((sum, one) => sum + Number(one), 0);
    else if (parent === first) ticks += Number(used[0]) + Number(used[1]);
  }
  // A tick is a hundredth of a second wherever Linux runs.
  return ticks * 10;
}

/** What the system says of a process, after its name: its state, its parent, and so on; null once it has ended. */
function statOf(pid: string): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
