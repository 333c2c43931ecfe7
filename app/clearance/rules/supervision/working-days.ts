import { addDays, weekdayOf, type LocalDate } from "~/kit/time/moment";

/** The day on which so many working days have gone by after a day: Monday to Friday. */
export function workingDaysAfter(day: LocalDate, days: number): LocalDate {
  let last = day;
  for (let left = days; left > 0;) {
    last = addDays(last, 1);
    if (weekdayOf(last) <= 5) left -= 1;
  }
  return last;
}
