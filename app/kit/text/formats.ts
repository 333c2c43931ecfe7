import { plural } from "./amounts";
import { daysBetween, localDateOf, type LocalDate } from "~/kit/time/moment";

/* How dates, times and lists read. Formatters are made once: making one costs a hundred times what using it does. */

const LONG = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const IN_A_YEAR = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
// September is “Sept” in some British tables and “Sep” in others; a page must read alike on the server and in the browser.
const SHORT_MONTH = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

const RELATIVE = new Intl.RelativeTimeFormat("en-GB");

const LISTS = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** `2027-05-14` as “14 May 2027”; short, `2026-12-03` as “3 Dec 2026”. */
export function dayText(day: LocalDate, { short = false, year = true } = {}): string {
  const date = new Date(day);
  if (!short) return (year ? LONG : IN_A_YEAR).format(date);
  const text = `${date.getUTCDate()} ${SHORT_MONTH.format(date)}`;
  return year ? `${text} ${date.getUTCFullYear()}` : text;
}

/** `2027-05` as “May 2027”. */
export function monthText(month: string): string {
  return MONTH.format(new Date(month));
}

/** “14 May 2027 to 20 May 2027”. */
export function rangeText(from: LocalDate, until: LocalDate): string {
  return `${dayText(from)} to ${dayText(until)}`;
}

/** “21 Nov 2026, 14:02”, by the clock on the wall there; with seconds, “21 Nov 2026, 14:02:09”. */
export function momentText(
  at: Date,
  timeZone: string,
  { short = true, seconds = false } = {},
): string {
  const clock = clockIn(timeZone, seconds);
  return `${dayText(localDateOf(at, timeZone), { short })}, ${clock.format(at)}`;
}

function clockIn(timeZone: string, seconds: boolean): Intl.DateTimeFormat {
  const key = `${timeZone} ${seconds}`;
  let clock = CLOCKS.get(key);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      ...(seconds && { second: "2-digit" }),
      hourCycle: "h23",
    });
    CLOCKS.set(key, clock);
  }
  return clock;
}

/** “5 minutes ago”, “yesterday”, “in 12 days”; beyond a month, the date. */
export function relativeText(at: Date, now: Date, timeZone: string): string {
  const day = localDateOf(at, timeZone);
  const days = daysBetween(localDateOf(now, timeZone), day);
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  if (Math.abs(minutes) < 1) return "just now";
  if (Math.abs(minutes) < 60) return RELATIVE.format(minutes, "minute");
  if (days === 0) return RELATIVE.format(Math.trunc(minutes / 60), "hour");
  if (days === -1) return "yesterday";
  if (days === 1) return "tomorrow";
  return Math.abs(days) <= 30 ? RELATIVE.format(days, "day") : dayText(day, { short: true });
}

/** “4 seconds ago”, for what was saved a while ago. `now` may be a little behind. */
export function agoText(at: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - at.getTime()) / 1000));
  if (seconds < 3) return "just now";
  if (seconds < 60) return RELATIVE.format(-seconds, "second");
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return plural(minutes, "a minute ago", "# minutes ago");
  const hours = Math.round(minutes / 60);
  if (hours < 24) return plural(hours, "an hour ago", "# hours ago");
  const days = Math.round(hours / 24);
  return plural(days, "a day ago", "# days ago");
}

/** “Instagram, Facebook and X”; empty for none. */
export function listed(items: readonly string[], joint: "and" | "or" = "and"): string {
  return LISTS[joint].format(items);
}

/** “Priya”, “Priya or Sam”; where there are none or many, the general word. */
export function eitherOf(names: readonly string[], otherwise: string): string {
  return names.length === 1 || names.length === 2 ? listed(names, "or") : otherwise;
}
