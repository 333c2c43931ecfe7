import fc from "fast-check";

/** `npm test` draws the same random cases every time; `npm run properties` draws others, and so many times as many. */
const TIMES = Number(process.env.FIRSTHAND_RUNS ?? 1);
const SEED = Number(process.env.FIRSTHAND_SEED ?? 1);

/** How many random cases a test runs, of which `npm test` runs so many. */
export function runs(usual: number): number {
  return Math.ceil(usual * TIMES);
}

/** What fast-check draws by in every test that does not say otherwise. */
export const DRAWN = { seed: SEED, numRuns: runs(100) };

/** A random fifth of a list, in the list's order, or as much more as `npm run properties` says. */
export function someOf<One>(list: readonly One[]): One[] {
  const size = Math.min(list.length, runs(list.length / 5));
  return fc.sample(fc.subarray([...list], { minLength: size, maxLength: size }), 1)[0]!;
}
