import { createHash } from "node:crypto";
import {
  addToCount,
  countsSince,
  forgetCountsBefore,
  takeFromCount,
} from "~/people/queries/sign-in-limits";
import type { Store } from "~db/store";

const MINUTE = 60_000;
const WINDOW_MINUTES = 15;

const CODES_PER_EMAIL = 5;
const CODES_PER_ADDRESS = 20;
const TRIES_PER_ADDRESS = 10;

/** What is counted, and how many are allowed in any fifteen minutes. */
export interface Limit {
  subject: string;
  max: number;
}

export const codesFor = (email: string): Limit => ({
  subject: `code email ${digest(email)}`,
  max: CODES_PER_EMAIL,
});
export const codesFrom = (address: string): Limit => ({
  subject: `code address ${digest(address)}`,
  max: CODES_PER_ADDRESS,
});
export const triesFrom = (address: string): Limit => ({
  subject: `try address ${digest(address)}`,
  max: TRIES_PER_ADDRESS,
});

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
  const since = new Date(now.getTime() - WINDOW_MINUTES * MINUTE);
  return await store.write(async (tx) => {
    const counts = await countsSince(
      tx,
      limits.map((limit) => limit.subject),
      since,
    );
    let retryAt = 0;
    for (const { subject, max } of limits) {
      const own = counts.filter((row) => row.subject === subject);
      const used = own.reduce((sum, row) => sum + row.count, 0);
      if (used >= max) retryAt = Math.max(retryAt, whenRoom(own, used - max + 1));
    }
    if (retryAt > 0) return { ok: false as const, retryAt: new Date(retryAt) };
    for (const { subject } of limits) await addToCount(tx, subject, minuteOf(now));
    await forgetCountsBefore(tx, since);
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

/** When enough of the oldest windows have passed for `needed` more. */
function whenRoom(rows: { windowStart: Date; count: number }[], needed: number): number {
  let freed = 0;
  const oldestFirst = [...rows].sort((a, b) => a.windowStart.getTime() - b.windowStart.getTime());
  for (const { windowStart, count } of oldestFirst) {
    freed += count;
    if (freed >= needed) return windowStart.getTime() + WINDOW_MINUTES * MINUTE;
  }
  return 0;
}

function minuteOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
}

/** Emails and addresses are counted, not kept. */
function digest(value: string): string {
  return createHash("sha256").update(value).digest("base64url").slice(0, 24);
}
