import { inReadersLanguage, language } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { daysBetween, localDateOf, type LocalDate } from "~/kit/time/moment";

/* How dates and times read, in the reader's language. */

const dates = (format: Intl.DateTimeFormatOptions) =>
  inReadersLanguage((tag) => new Intl.DateTimeFormat(tag, { ...format, timeZone: "UTC" }));
const long = dates({ dateStyle: "long" });
const longInAYear = dates({ day: "numeric", month: "long" });
const short = dates({ day: "numeric", month: "short", year: "numeric" });
const shortInAYear = dates({ day: "numeric", month: "short" });
const month = dates({ month: "long", year: "numeric" });

// September is “Sept” in some British tables and “Sep” in others; a page must read alike on the server and in the browser.
const ENGLISH_MONTH = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });

const relative = inReadersLanguage((tag) => new Intl.RelativeTimeFormat(tag));
const relativeDay = inReadersLanguage(
  (tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }),
);
const clocks = inReadersLanguage(clocksOf);

/** `2027-05-14` as “14 May 2027”; short, `2026-12-03` as “3 Dec 2026”. */
export function dayText(day: LocalDate, { short: brief = false, year = true } = {}): string {
  const date = new Date(day);
  if (!brief) return (year ? long : longInAYear)().format(date);
  if (language() !== "en") return (year ? short : shortInAYear)().format(date);
  const text = `${date.getUTCDate()} ${ENGLISH_MONTH.format(date)}`;
  return year ? `${text} ${date.getUTCFullYear()}` : text;
}

/** `2027-05` as “May 2027”. */
export function monthText(ofMonth: string): string {
  return month().format(new Date(ofMonth));
}

/** “14 May 2027 to 20 May 2027”. */
export function rangeText(from: LocalDate, until: LocalDate): string {
  return m.kit_time_range({ from: dayText(from), until: dayText(until) });
}

/** “21 Nov 2026, 14:02”, by the clock on the wall there; with seconds, “21 Nov 2026, 14:02:09”. */
export function momentText(
  at: Date,
  timeZone: string,
  { short = true, seconds = false } = {},
): string {
  const clock = clocks()(timeZone, seconds);
  return `${dayText(localDateOf(at, timeZone), { short })}, ${clock.format(at)}`;
}

/** Clocks by time zone. */
function clocksOf(tag: string) {
  const known = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string, seconds: boolean): Intl.DateTimeFormat => {
    const key = `${timeZone} ${seconds}`;
    let clock = known.get(key);
    if (!clock) {
      clock = new Intl.DateTimeFormat(tag, {
        timeZone,
        hour: "2-digit",
        minute: "2-digit",
        ...(seconds && { second: "2-digit" }),
        hourCycle: "h23",
      });
      known.set(key, clock);
    }
    return clock;
  };
}

/** “5 minutes ago”, “yesterday”, “in 12 days”; beyond a month, the date. */
export function relativeText(at: Date, now: Date, timeZone: string): string {
  const day = localDateOf(at, timeZone);
  const days = daysBetween(localDateOf(now, timeZone), day);
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  if (Math.abs(minutes) < 1) return m.kit_time_now();
  if (Math.abs(minutes) < 60) return relative().format(minutes, "minute");
  if (days === 0) return relative().format(Math.trunc(minutes / 60), "hour");
  if (Math.abs(days) === 1) return relativeDay().format(days, "day");
  return Math.abs(days) <= 30 ? relative().format(days, "day") : dayText(day, { short: true });
}

/** “4 seconds ago”, for what was saved a while ago. `now` may be a little behind. */
export function agoText(at: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - at.getTime()) / 1000));
  if (seconds < 3) return m.kit_time_now();
  const minutes = Math.round(seconds / 60);
  const hours = Math.round(minutes / 60);
  if (seconds < 60) return relative().format(-seconds, "second");
  if (minutes < 60) return relative().format(-minutes, "minute");
  if (hours < 24) return relative().format(-hours, "hour");
  return relative().format(-Math.round(hours / 24), "day");
}
