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

/** Keeps a bucket for each key, as full as it is by now, and forgets those that are full again. */
export function keepBuckets(
  { atOnce, perSecond }: Allowance,
  milliseconds: () => number = () => performance.now(),
): (key: string) => Bucket {
  const buckets = new Map<string, Bucket>();
  const full = (atOnce / perSecond) * 1000;
  // The one unused for longest comes first, and full again it is as good as none.
  const forget = (now: number) => {
    for (const [key, { at }] of buckets) {
      if (now - at < 2 * full) return;
      buckets.delete(key);
    }
  };
  return (key) => {
    const now = milliseconds();
    const { left, at } = buckets.get(key) ?? { left: atOnce, at: now };
    buckets.delete(key);
    forget(now);
    const bucket = { left: Math.min(atOnce, left + ((now - at) / 1000) * perSecond), at: now };
    buckets.set(key, bucket);
    return bucket;
  };
}

/** Whole seconds until there is room again, as a header says it. */
export function secondsUntil({ left }: Bucket, { perSecond }: Allowance): string {
  return String(Math.max(1, Math.ceil((1 - left) / perSecond)));
}
