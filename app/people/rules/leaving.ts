import { addDays, addMonths, type LocalDate, type Moment } from "~/kit/time/moment";
import { startOfDay } from "~/kit/time/zoned";

/** How far ahead a last day may lie. */
const MONTHS_AHEAD = 12;

export type LeavingRefusal = "own" | "left-already" | "day-past" | "too-far";

export type Leaving = { ok: true; leftAt: Date } | { ok: false; reason: LeavingRefusal };

/**
 * From which instant somebody has left: now where no last day is named, else from the beginning of the day after it, in their
 * company's calendar. Nobody marks themself, and who has left has left.
 */
export function leaving(
  wanted: { lastDay: LocalDate | null; by: string; about: string; leftAt: Date | null },
  now: Moment,
): Leaving {
  const { lastDay, by, about, leftAt } = wanted;
  if (by === about) return { ok: false, reason: "own" };
  if (leftAt !== null && leftAt <= now.at) return { ok: false, reason: "left-already" };
  if (lastDay === null) return { ok: true, leftAt: now.at };
  if (lastDay < now.today) return { ok: false, reason: "day-past" };
  if (lastDay > addMonths(now.today, MONTHS_AHEAD)) return { ok: false, reason: "too-far" };
  return { ok: true, leftAt: startOfDay(addDays(lastDay, 1), now.timeZone) };
}
