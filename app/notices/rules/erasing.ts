import { addDays, weekdayOf, type LocalDate } from "~/kit/time/moment";

/* That a company erases people who left: its managers hear of a week's at once, so that they hear of it once a week at most. */

/** So many days before a week begins its erasures are told of. */
const DAYS_AHEAD = 14;

/** The Monday of a day’s week. */
export function weekOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekdayOf(day));
}

/** The last day whose erasures are told of. */
export function toldUntil(today: LocalDate): LocalDate {
  return addDays(weekOf(addDays(today, DAYS_AHEAD)), 6);
}

/** The weeks whose erasures are told of, or were and are not over. */
export function toldWeeks(today: LocalDate): LocalDate[] {
  const weeks: LocalDate[] = [];
  for (let week = weekOf(today); week <= toldUntil(today); week = addDays(week, 7))
    weeks.push(week);
  return weeks;
}

const ERASING = "erasing";

/** The key of the notice that people are erased in a week because they left so many months ago. */
export function erasingKey(months: number, week: LocalDate): string {
  return `${ERASING}:${months}:${week}`;
}

export function isErasingKey(key: string): boolean {
  return key.startsWith(`${ERASING}:`);
}
