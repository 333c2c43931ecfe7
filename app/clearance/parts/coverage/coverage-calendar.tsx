import { Link } from "@remix-run/react";
import { WEEKDAYS } from "~/clearance/rules/coverage/hours";
import { weekdayTitle } from "~/clearance/rules/coverage/weekday-words";
import type { CalendarWeek } from "~/clearance/rules/coverage/coverage";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { classes } from "~/kit/parts/classes";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import "~/kit/parts/charts/day-kinds.css";
import "./coverage-calendar.css";

interface CalendarDay {
  day: string;
  people: number;
  unknown: number;
}

interface CoverageCalendarProps {
  caption: string;
  weeks: readonly CalendarWeek<CalendarDay>[];
  chosen: string | null;
  /** Where a day leads. */
  to: (day: string) => string;
}

/** Weeks by weekdays: how many people cover each day, each a way to who that is. */
export function CoverageCalendar({ caption, weeks, chosen, to }: CoverageCalendarProps) {
  return (
    <table className="calendar">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{m.clearance_coverage_week_from()}</VisuallyHidden>
          </th>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              <span aria-hidden="true">{weekdayTitle(weekday, { short: true })}</span>
              <VisuallyHidden>{weekdayTitle(weekday)}</VisuallyHidden>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ monday, days }) => (
          <tr key={monday}>
            <th scope="row">{dayText(monday, { short: true, year: false })}</th>
            {days.map((cell, index) => (
              <td key={index}>
                {cell && <Cell {...cell} to={to(cell.day)} chosen={cell.day === chosen} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ day, people, unknown, to, chosen }: CalendarDay & { to: string; chosen: boolean }) {
  const kind = people === 0 ? "day-none" : people === 1 ? "day-one" : "day-some";
  return (
    <Link
      to={to}
      className={classes("calendar-day", kind)}
      aria-current={chosen ? "true" : undefined}
      preventScrollReset
    >
      <span aria-hidden="true">
        {people === 0 ? "✕" : people}
        {unknown > 0 && <span className="calendar-unknown">+{unknown}?</span>}
      </span>
      <VisuallyHidden>{cellText({ day, people, unknown })}</VisuallyHidden>
    </Link>
  );
}

function cellText({ day: date, people, unknown }: CalendarDay): string {
  const day = dayText(date, { short: true, year: false });
  if (unknown === 0)
    return people === 0
      ? m.clearance_coverage_cell_none({ day })
      : m.clearance_coverage_cell({ day, count: people });
  const also = { day, unknown: numberText(unknown) };
  return people === 0
    ? m.clearance_coverage_cell_none_unknown(also)
    : m.clearance_coverage_cell_unknown({ ...also, count: people });
}
