import { addDays, daysBetween, localDateOf, weekdayOf, type LocalDate } from "~/kit/time/moment";

/** So far back judgements tell how long replies wait now, in days. */
export const TELLING_DAYS = 30;

/** With fewer judgements than these, nothing is said: it would be chance. */
const FEWEST = 5;

/** How many working days, Monday to Friday, begin after a day up to and with another: 0 on the same one. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  const days = Math.max(0, daysBetween(from, to));
  const whole = Math.floor(days / 7);
  const rest = Array.from({ length: days % 7 }, (_, at) => addDays(from, whole * 7 + at + 1));
  return whole * 5 + rest.filter((day) => weekdayOf(day) <= 5).length;
}

/** The median of the working days that replies waited to be judged; null where too few tell. */
export function usualWait(
  judged: readonly { sentAt: Date; judgedAt: Date }[],
  timeZone: string,
): number | null {
  if (judged.length < FEWEST) return null;
  const waits = judged
    .map(({ sentAt, judgedAt }) =>
      workingDaysBetween(localDateOf(sentAt, timeZone), localDateOf(judgedAt, timeZone)),
    )
    .sort((a, b) => a - b);
  // Of two in the middle the longer: who waits is told no less than what most do.
  return waits[Math.floor(waits.length / 2)]!;
}
