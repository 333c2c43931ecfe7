import { DAY_MINUTES, hoursOn, type Hours } from "~/clearance/rules/coverage/hours";
import { addDays, weekdayOf, type LocalDate } from "~/kit/time/moment";

/** What the clock on the company's wall says: its day, and the minutes since midnight. */
export interface WallClock {
  today: LocalDate;
  minutes: number;
}

/** A minute of one of the company's days. */
export interface WallTime {
  day: LocalDate;
  minutes: number;
}

/** Whether someone can be asked now. `until` and `from` are null where none is known within a week. */
export type Presence =
  | { kind: "working"; until: WallTime | null }
  | { kind: "off"; from: WallTime | null }
  | { kind: "away"; until: LocalDate }
  | { kind: "left" }
  /** Nobody has said when they work. */
  | { kind: "unknown" };

/** So many days ahead the next working day is looked for. */
const DAYS_AHEAD = 7;

/** What a person's hours say at this minute. */
export function presenceAt(hours: readonly Hours[], { today, minutes }: WallClock): Presence {
  const days = Array.from({ length: DAYS_AHEAD + 1 }, (_, index) => addDays(today, index));
  const spansOn = (day: LocalDate) => hoursOn(hours, day)?.week[weekdayOf(day) - 1];
  const now = spansOn(today);
  if (!now) return { kind: "unknown" };
  const running = now.find(([from, until]) => from <= minutes && minutes < until);
  if (running) return { kind: "working", until: endOf(running[1], days, spansOn) };
  for (const day of days) {
    const next = spansOn(day)?.find(([from]) => day !== today || from > minutes);
    if (next) return { kind: "off", from: { day, minutes: next[0] } };
  }
  return { kind: "off", from: null };
}

/** The end of what runs now, across midnight where the next day begins with it; null where it never ends. */
function endOf(
  until: number,
  days: readonly LocalDate[],
  spansOn: (day: LocalDate) => readonly (readonly [number, number])[] | undefined,
): WallTime | null {
  for (const [index, day] of days.entries()) {
    const end = index === 0 ? until : spansOn(day)?.find(([from]) => from === 0)?.[1];
    if (end === undefined) return { day: days[index - 1] ?? day, minutes: DAY_MINUTES };
    if (end < DAY_MINUTES) return { day, minutes: end };
  }
  return null;
}

/** Whether there is no point in asking them now. */
export function isGone({ kind }: Presence): boolean {
  return kind === "off" || kind === "away" || kind === "left";
}
