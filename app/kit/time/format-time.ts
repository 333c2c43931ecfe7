/* Words for moments and days. Month names are written out here: they differ between browsers' and servers' tables. */
const MONTHS = [
  ["Jan", "January"],
  ["Feb", "February"],
  ["Mar", "March"],
  ["Apr", "April"],
  ["May", "May"],
  ["Jun", "June"],
  ["Jul", "July"],
  ["Aug", "August"],
  ["Sep", "September"],
  ["Oct", "October"],
  ["Nov", "November"],
  ["Dec", "December"],
] as const;

/** “14 May 2027” for `2027-05-14`; with `long`, “3 December 2026” for “3 Dec 2026”. */
export function formatDay(day: string, { long = false, year = true } = {}): string {
  const [y = "", m = "", d = ""] = day.split("-");
  const month = MONTHS[Number(m) - 1]?.[long ? 1 : 0] ?? m;
  return [String(Number(d)), month, ...(year ? [y] : [])].join(" ");
}

/** The day it was there, in words. */
export function formatDate(
  at: Date,
  timeZone: string,
  options?: { long?: boolean; year?: boolean },
) {
  return formatDay(partsIn(at, timeZone).day, options);
}

/** “21 Nov 2026, 14:02”. */
export function formatDateTime(at: Date, timeZone: string, options?: { long?: boolean }): string {
  const { day, time } = partsIn(at, timeZone);
  return `${formatDay(day, options)}, ${time}`;
}

/** “5 minutes ago”, “yesterday”, “in 12 days”; beyond a month, the date. */
export function formatRelative(at: Date, now: Date, timeZone: string): string {
  const then = partsIn(at, timeZone);
  const days = dayNumber(then.day) - dayNumber(partsIn(now, timeZone).day);
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  if (Math.abs(minutes) < 1) return "just now";
  if (Math.abs(minutes) < 60) return aside(minutes, "minute");
  if (days === 0) return aside(Math.trunc(minutes / 60), "hour");
  if (days === -1) return "yesterday";
  if (days === 1) return "tomorrow";
  if (Math.abs(days) <= 30) return aside(days, "day");
  return formatDay(then.day);
}

function aside(count: number, unit: string): string {
  const size = Math.abs(count);
  const words = `${size} ${unit}${size === 1 ? "" : "s"}`;
  return count < 0 ? `${words} ago` : `in ${words}`;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function partsIn(at: Date, timeZone: string): { day: string; time: string } {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    clocks.set(timeZone, clock);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of clock.formatToParts(at)) part[type] = value;
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    time: `${part.hour}:${part.minute}`,
  };
}
