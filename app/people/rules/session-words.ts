import { m } from "~/kit/language/m";
import type { SessionLimits } from "./session-limits";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long people stay signed in, as a sentence for them. */
export function sessionWords({ longestMs, idleMs }: SessionLimits): string {
  return m.people_account_lasts({ idle: spanWords(idleMs), longest: spanWords(longestMs) });
}

/** In days where they come out even, else in hours, rounded up. */
function spanWords(ms: number): string {
  if (ms % DAY === 0) return m.people_account_days({ count: ms / DAY });
  return m.people_account_hours_long({ count: Math.ceil(ms / HOUR) });
}
