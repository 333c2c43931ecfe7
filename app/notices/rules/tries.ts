const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 6 * 60;

/** How often a mail is tried before it is given up. */
export const MOST_TRIES = 8;

/**
 * When a mail is tried again after so many failures: 1, 4, 16, 64, 256, 360 and 360 minutes after the one before, so that a mail
 * server may be away for a night. Null where it is given up.
 */
export function nextTry(failures: number, now: Date): Date | null {
  if (failures >= MOST_TRIES) return null;
  const minutes = Math.min(4 ** (failures - 1), LONGEST_MINUTES);
  return new Date(now.getTime() + minutes * MINUTE_MS);
}
