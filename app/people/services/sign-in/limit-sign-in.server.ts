import { createHash } from "node:crypto";
import {
  addToCount,
  countsSince,
  forgetCountsBefore,
  takeFromCount,
} from "~/people/queries/sign-in-limits";
import { networkOf } from "~/kit/http/network";
import type { Db, Store, Tx } from "~db/store";
import type { KnownBrowser } from "./cookies.server";

const MINUTE = 60_000;
const WINDOW_MINUTES = 15;
const DAY_MINUTES = 24 * 60;

/** A browser that someone has signed in with is counted separately: nothing that others do uses up its limits. */
const OF_A_BROWSER = { codes: 20, tries: 30 };
/** All others are counted by their network. A workshop of sixty behind one address can ask three times each, and mistype as often. */
const OF_A_NETWORK = { codes: 200, tries: 200 };
/** At somebody’s second factor. Only who has their mailed code gets so far, and three codes of a million are good at any time. */
const OF_A_SECOND_FACTOR = { soon: 5, inADay: 20 };

/** Who asks: the browser as its cookie says, and the address the request came from. */
export interface Asker {
  browser: KnownBrowser;
  address: string;
}

/** What is counted, and how many are allowed in any fifteen minutes, or in as many as are named, up to a day’s. */
export interface Limit {
  subject: string;
  max: number;
  minutes?: number;
}

export const codesBy = (asker: Asker): Limit => limitOf(asker, "codes");
export const triesBy = (asker: Asker): Limit => limitOf(asker, "tries");

/** Tries at a person’s second factor, whatever they are made with. */
export function secondFactorTriesOf(personId: string): Limit[] {
  const { soon, inADay } = OF_A_SECOND_FACTOR;
  return [
    { subject: `second-factor ${personId}`, max: soon },
    { subject: `second-factor-day ${personId}`, max: inADay, minutes: DAY_MINUTES },
  ];
}

function limitOf({ browser, address }: Asker, what: "codes" | "tries"): Limit {
  return browser.known
    ? { subject: `${what} browser ${digest(browser.id)}`, max: OF_A_BROWSER[what] }
    : { subject: `${what} network ${digest(networkOf(address))}`, max: OF_A_NETWORK[what] };
}

export type Room = { ok: true } | { ok: false; retryAt: Date };

/** Counts one against every limit, or, where one of them is reached, none, and says when there is room again. Exact to a minute. */
export async function takeRoom({
  store,
  limits,
  now,
}: {
  store: Store;
  limits: Limit[];
  now: Date;
}): Promise<Room> {
  return await store.write(async (tx) => {
    let retryAt = 0;
    for (const { subject, max, minutes = WINDOW_MINUTES } of limits) {
      const since = new Date(now.getTime() - minutes * MINUTE);
      const own = await countsSince(tx, [subject], since);
      const used = own.reduce((sum, row) => sum + row.count, 0);
      if (used >= max) retryAt = Math.max(retryAt, whenRoom(own, used - max + 1, minutes));
    }
    if (retryAt > 0) return { ok: false as const, retryAt: new Date(retryAt) };
    for (const { subject } of limits) await addToCount(tx, subject, minuteOf(now));
    await forgetCountsBefore(tx, new Date(now.getTime() - DAY_MINUTES * MINUTE));
    return { ok: true as const };
  });
}

/** Gives back what `takeRoom` took at the same `now`: a try that succeeded does not count. */
export async function giveRoomBack({
  store,
  limit,
  now,
}: {
  store: Store;
  limit: Limit;
  now: Date;
}) {
  await store.write((tx) => takeFromCount(tx, limit.subject, minuteOf(now)));
}

/** Counts a failed try at an address, given as a digest, by whomever. */
export async function countFailure(tx: Tx, address: string, now: Date) {
  await addToCount(tx, `failed ${address}`, minuteOf(now));
}

/** How many tries at an address have failed in a day. */
export async function failuresAt(db: Db, address: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - DAY_MINUTES * MINUTE);
  const counts = await countsSince(db, [`failed ${address}`], since);
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** When enough of the oldest windows have passed for `needed` more. */
function whenRoom(
  rows: { windowStart: Date; count: number }[],
  needed: number,
  minutes: number,
): number {
  let freed = 0;
  const oldestFirst = [...rows].sort((a, b) => a.windowStart.getTime() - b.windowStart.getTime());
  for (const { windowStart, count } of oldestFirst) {
    freed += count;
    if (freed >= needed) return windowStart.getTime() + minutes * MINUTE;
  }
  return 0;
}

function minuteOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
}

/** Browsers and networks are counted, not kept. */
function digest(value: string): string {
  return createHash("sha256").update(value).digest("base64url").slice(0, 24);
}
