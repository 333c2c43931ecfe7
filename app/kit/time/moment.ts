/* Days on the calendar. What time it is in a time zone is beside it, with the library that knows zones. */

/** A day in a company's own calendar: `2026-11-21`. Compares with `<` and `>`. */
export type LocalDate = string;

/** Now, as the caller passes it in, together with what day that is for the company. */
export interface Moment {
  at: Date;
  today: LocalDate;
  timeZone: string;
}

export function momentIn(timeZone: string, at: Date): Moment {
  return { at, today: localDateOf(at, timeZone), timeZone };
}

/** Formatters by time zone: making one costs a hundred times what using it does. */
const DATES = new Map<string, Intl.DateTimeFormat>();

export function localDateOf(at: Date, timeZone: string): LocalDate {
  let format = DATES.get(timeZone);
  if (!format) {
    // Canada writes its dates as ISO 8601 does.
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      calendar: "iso8601",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    DATES.set(timeZone, format);
  }
  return format.format(at);
}

/** Whether what was typed is a day that there is: `2026-11-21`. */
export function isDay(typed: string): typed is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  const day = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(typed);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(date).getUTCDay() || 7;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumber(date) + days);
}

/** Clamps at the month's end: 31 January and a month is 28 or 29 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number);
  // The day before the first of the month after is the last of the month.
  const last = new Date(Date.UTC(year!, month! + months, 0)).getTime() / DAY_MS;
  const first = new Date(Date.UTC(year!, month! - 1 + months, 1)).getTime() / DAY_MS;
  return dateOf(Math.min(first + day! - 1, last));
}

/** Whole days from one date to the other, negative where the other is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

const DAY_MS = 86_400_000;

/** Days since 1 January 1970 on the calendar, which knows no time zones. */
function dayNumber(date: LocalDate): number {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
}

function dateOf(dayNumber: number): LocalDate {
  const date = new Date(dayNumber * DAY_MS);
  const year = String(date.getUTCFullYear()).padStart(4, "0");
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
