import type { LocalDate } from "~/kit/time/moment";

/** For so many months after it was checked, a statement of the law or of a network’s rules may be believed. */
export const FRESH_MONTHS = 12;

/** Whole calendar months between the month of a date, 0 for January, and this one. */
export function monthsSince({ year, month }: { year: number; month: number }, now: Date): number {
  return now.getUTCFullYear() * 12 + now.getUTCMonth() - (year * 12 + month);
}

/** How many months ago a passage of the law was checked, and whether that is longer than `content:check` allows. */
export function ageOf(checked: LocalDate, now: Date): { months: number; stale: boolean } {
  const [year = 0, month = 1] = checked.split("-").map(Number);
  const months = monthsSince({ year, month: month - 1 }, now);
  return { months, stale: months > FRESH_MONTHS };
}
