import { DAY_MINUTES, WEEKDAYS, type Span, type Week } from "~/clearance/rules/coverage/hours";
import { weekdayTitle } from "~/clearance/rules/coverage/weekday-words";
import { m } from "~/kit/language/m";
import { isDay, type LocalDate } from "~/kit/time/moment";

type HoursValues = Record<string, string>;
type HoursErrors = Record<string, string>;

export type HoursForm =
  | { ok: true; values: HoursValues; week: Week; validFrom: LocalDate }
  | { ok: false; values: HoursValues; errors: HoursErrors };

/** The two times that a day may have: its fields are `from-1`, `until-1`, `from-1-again`, `until-1-again` for Monday. */
const TIMES = ["", "-again"];

/**
 * A week's hours from its form. `same-2` gives Tuesday Monday's hours. Midnight as an end is the day's end. A day without times
 * is a day off.
 */
export function hoursIn(fields: URLSearchParams): HoursForm {
  const values: HoursValues = {};
  for (const [name, value] of fields) values[name] = value.trim().slice(0, 20);
  const errors: HoursErrors = {};
  const week: Span[][] = [];
  for (const weekday of WEEKDAYS) {
    const before = week.at(-1);
    const same = values[`same-${weekday}`] !== undefined && before;
    week.push(same ? before : spansOf(values, errors, weekday));
  }
  const validFrom = values.validFrom ?? "";
  if (!isDay(validFrom)) errors.validFrom = m.clearance_hours_fault_from_day();
  return Object.keys(errors).length > 0
    ? { ok: false, values, errors }
    : { ok: true, values, week, validFrom };
}

function spansOf(values: HoursValues, errors: HoursErrors, weekday: number): Span[] {
  const said = { weekday: weekdayTitle(weekday) };
  const spans: Span[] = [];
  for (const time of TIMES) {
    const [fromField, untilField] = [`from-${weekday}${time}`, `until-${weekday}${time}`];
    const [typedFrom = "", typedUntil = ""] = [values[fromField], values[untilField]];
    if (typedFrom === "" && typedUntil === "") continue;
    const from = minutesOf(typedFrom);
    const until = minutesOf(typedUntil) || (minutesOf(typedUntil) === null ? null : DAY_MINUTES);
    if (from === null) errors[fromField] = m.clearance_hours_fault_from(said);
    else if (until === null) errors[untilField] = m.clearance_hours_fault_until(said);
    else if (until <= from) errors[untilField] = m.clearance_hours_fault_order(said);
    else spans.push([from, until]);
  }
  const [first, second] = spans.sort((a, b) => a[0] - b[0]);
  if (first && second && second[0] < first[1])
    errors[`from-${weekday}-again`] = m.clearance_hours_fault_overlap(said);
  return spans;
}

function minutesOf(typed: string): number | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(typed);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}
