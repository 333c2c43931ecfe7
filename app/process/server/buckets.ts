import { createHash } from "node:crypto";
import type { Siblings } from "~/process/cluster/siblings";

/** So many at once, and so many a second in the long run. */
export interface Allowance {
  atOnce: number;
  perSecond: number;
}

/** Seconds of what is allowed in the long run that may come at once. */
const BURST = 3;

export function allowanceOf(perSecond: number): Allowance {
  return { atOnce: BURST * perSecond, perSecond };
}

export interface Bucket {
  /** May be taken below zero. */
  left: number;
  /** Milliseconds. */
  at: number;
}

interface Kept extends Bucket {
  /** What would be left if nothing had been taken that the other processes don’t know of. */
  known: number;
}

interface Keeping {
  milliseconds?: () => number;
  /** With whom the buckets are shared, and by what name. */
  shared?: { siblings: Pick<Siblings, "any" | "tell" | "hear">; limit: string };
}

/** Milliseconds after which the other processes are told what was taken. */
const TOLD_AFTER = 100;
/** In one message. */
const MOST_TOLD = 200;

/**
 * Keeps a bucket for each key, as full as it is by now, and forgets those that are full again. Where it is shared, the other processes
 * are told what is taken from one that is less than half full: few ever are, and nobody is told who that is.
 */
export function keepBuckets(
  { atOnce, perSecond }: Allowance,
  { milliseconds = () => performance.now(), shared }: Keeping = {},
): (key: string) => Bucket {
  const buckets = new Map<string, Kept>();
  const full = (atOnce / perSecond) * 1000;
  // The one unused for longest comes first, and full again it is as good as none.
  const forget = (now: number) => {
    for (const [key, { at }] of buckets) {
      if (now - at < 2 * full) return;
      buckets.delete(key);
    }
  };
  const find = (key: string): Kept => {
    const now = milliseconds();
    const { left, known, at } = buckets.get(key) ?? { left: atOnce, known: atOnce, at: now };
    buckets.delete(key);
    forget(now);
    const more = ((now - at) / 1000) * perSecond;
    const filled = (was: number) => Math.min(atOnce, was + more);
    const bucket = { left: filled(left), known: filled(known), at: now };
    buckets.set(key, bucket);
    return bucket;
  };
  if (!shared) return find;

  const { siblings, limit } = shared;
  const toTell = new Set<string>();
  const tell = () => {
    const taken = [...toTell].flatMap((key) => {
      const bucket = find(key);
      const untold = bucket.known - bucket.left;
      bucket.known = bucket.left;
      return untold > 0 ? [[key, untold] as const] : [];
    });
    toTell.clear();
    for (let from = 0; from < taken.length; from += MOST_TOLD)
      siblings.tell("taken", {
        limit,
        by: Object.fromEntries(taken.slice(from, from + MOST_TOLD)),
      });
  };
  siblings.hear("taken", ({ limit: of, by }) => {
    if (of !== limit) return;
    for (const [key, taken] of Object.entries(by)) {
      const bucket = find(key);
      bucket.left -= taken;
      bucket.known -= taken;
    }
  });
  return (name) => {
    if (!siblings.any) return find(name);
    const key = createHash("sha256").update(name).digest("base64url").slice(0, 22);
    const bucket = find(key);
    if (bucket.left < atOnce / 2) {
      if (toTell.size === 0) setTimeout(tell, TOLD_AFTER).unref();
      toTell.add(key);
    }
    return bucket;
  };
}

/** Whole seconds until there is room again, as a header says it. */
export function secondsUntil({ left }: Bucket, { perSecond }: Allowance): string {
  return String(Math.max(1, Math.ceil((1 - left) / perSecond)));
}
