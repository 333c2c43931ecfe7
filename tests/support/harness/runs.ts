import fc from "fast-check";

/** Whether everything is tried, as `npm run test:all` does, or a part that is the same every time. */
const ALL = process.env.FIRSTHAND_TESTS === "all";

/** Every nth of a list, the first included; all of it in `npm run test:all`. */
export function everyNth<One>(list: readonly One[], n: number): One[] {
  return ALL ? [...list] : list.filter((_, index) => index % n === 0);
}

/** `npm test` draws a quarter of the usual number, the same cases every time; `npm run properties` draws others, and ten times the usual number. */
const TIMES = Number(process.env.FIRSTHAND_RUNS ?? (ALL ? 1 : 0.25));
const SEED = Number(process.env.FIRSTHAND_SEED ?? 1);

/** How many random cases a test draws, where so many are usual. */
export function runs(usual: number): number {
  return Math.ceil(usual * TIMES);
}

/** What fast-check draws by in every test that does not say otherwise. */
export const DRAWN = { seed: SEED, numRuns: runs(100) };

/** A random twentieth of a list, in the list’s order, or as much more as FIRSTHAND_RUNS says. */
export function someOf<One>(list: readonly One[]): One[] {
  const size = Math.min(list.length, runs(list.length / 5));
  return fc.sample(fc.subarray([...list], { minLength: size, maxLength: size }), 1)[0]!;
}
