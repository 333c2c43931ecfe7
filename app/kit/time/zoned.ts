import { Temporal } from "temporal-polyfill";
import { addDays, type LocalDate } from "./moment";

/* Instants of days and clocks in a time zone. Apart from days, so that pages which only write dates don’t load what knows zones. */

/** The instant at which a day begins there; where the clock skips midnight, the first instant after. */
export function startOfDay(date: LocalDate, timeZone: string): Date {
  const key = `${date} ${timeZone}`;
  let start = STARTS.get(key);
  if (start === undefined) {
    start = Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
    if (STARTS.size >= MOST_STARTS) STARTS.clear();
    STARTS.set(key, start);
  }
  return new Date(start);
}

/** The same few days are asked for again and again, and looking one up in a time zone is dear. */
const STARTS = new Map<string, number>();
const MOST_STARTS = 5_000;

/** The last millisecond of a day there. */
export function endOfDay(date: LocalDate, timeZone: string): Date {
  return new Date(startOfDay(addDays(date, 1), timeZone).getTime() - 1);
}

/** The instant of a local time there, as a form has it: `2026-12-01T09:00`. Null for what is no time, or no time zone. */
export function instantAt(local: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(local)) return null;
  try {
    const time = Temporal.PlainDateTime.from(local, { overflow: "reject" });
    return new Date(time.toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return null;
  }
}

/** Minutes since midnight by the clock on the wall there: 14:02 is 842. */
export function minuteOfDay(at: Date, timeZone: string): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  return hour * 60 + minute;
}
