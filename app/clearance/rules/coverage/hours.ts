import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import type { LocalDate } from "~/kit/time/moment";
import { weekdayText } from "./weekday-words";

/** From and until, in minutes of the company's local day; 1,440 is its end. A night's work is two, one on each day. */
export type Span = readonly [from: number, until: number];

/** What someone works in a week: seven days from Monday on, each with its spans in order. A day off has none. */
export type Week = readonly (readonly Span[])[];

/** One entry of someone's hours. Entries are only added: the latest one that is valid on a day counts on it. */
export interface Hours {
  validFrom: LocalDate;
  week: Week;
}

export const DAY_MINUTES = 1440;
/** 1 for Monday to 7 for Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Whether a week can be worked: seven days, spans in order that neither overlap nor leave their day. */
export function isWeek(week: Week): boolean {
  return (
    week.length === WEEKDAYS.length &&
    week.every((spans) =>
      spans.every(([from, until], index) => {
        const before = spans[index - 1]?.[1] ?? 0;
        return (
          Number.isInteger(from) &&
          Number.isInteger(until) &&
          before <= from &&
          from < until &&
          until <= DAY_MINUTES
        );
      }),
    )
  );
}

/** The entry that counts on a day; null where their hours are not known on it. `entries` in the order they were added. */
export function hoursOn<Entry extends Hours>(
  entries: readonly Entry[],
  day: LocalDate,
): Entry | null {
  return entries.reduce<Entry | null>(
    (counting, entry) =>
      entry.validFrom <= day && (!counting || counting.validFrom <= entry.validFrom)
        ? entry
        : counting,
    null,
  );
}

/** All the time in any of the spans, in order, those that touch as one. */
export function joined(spans: readonly Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [from, until] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else result.push([from, until]);
  }
  return result;
}

/** The time in both. */
export function shared(one: readonly Span[], other: readonly Span[]): Span[] {
  const both = joined(one).flatMap((a) =>
    joined(other).map((b): Span => [Math.max(a[0], b[0]), Math.min(a[1], b[1])]),
  );
  return both.filter(([from, until]) => from < until).sort((a, b) => a[0] - b[0]);
}

/** `540` as “09:00”; the day's end as “24:00”. */
export function clockText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** “09:00–12:00 and 13:00–17:00”, “all day”; “off” for none. */
export function spansText(spans: readonly Span[]): string {
  if (spans.length === 0) return m.clearance_hours_off();
  return listed(
    spans.map(([from, until]) =>
      from === 0 && until === DAY_MINUTES
        ? m.clearance_hours_all_day()
        : `${clockText(from)}–${clockText(until)}`,
    ),
  );
}

/** “Mon–Fri 09:00–17:00; Sat, Sun off”: days that are alike together, whatever a day is to be called. */
export function weekText(texts: readonly string[]): string {
  const groups = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    const days = groups.get(text);
    if (days) days.push(index);
    else groups.set(text, [index]);
  }
  return [...groups]
    .map(([hours, days]) => m.clearance_hours_days({ days: daysText(days), hours }))
    .join("; ");
}

/** “Mon–Thu, Sat” for 0, 1, 2, 3 and 5. */
function daysText(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const short = (day = 0) => weekdayText(day + 1, { short: true });
  return runs
    .map((run) =>
      run.length > 2 ? `${short(run[0])}–${short(run.at(-1))}` : run.map(short).join(", "),
    )
    .join(", ");
}
