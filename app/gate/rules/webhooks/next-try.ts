const FIRST_MS = 10_000;
const LONGEST_MS = 6 * 3_600_000;

/**
 * When a delivery is tried again after so many failures: 10 seconds after the first, three times as long after each one more, at most
 * six hours, up to a fifth sooner or later as `chance` (0 to 1) has it. The last try is at `givenUpAt`; null after it.
 */
export function nextTry(
  failures: number,
  { now, givenUpAt, chance }: { now: Date; givenUpAt: Date; chance: number },
): Date | null {
  if (now >= givenUpAt) return null;
  const wait = Math.min(FIRST_MS * 3 ** Math.min(failures - 1, 10), LONGEST_MS);
  const at = now.getTime() + Math.round(wait * (0.8 + 0.4 * chance));
  return new Date(Math.min(at, givenUpAt.getTime()));
}
