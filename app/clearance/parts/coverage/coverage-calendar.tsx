import { Link } from "@remix-run/react";
import { WEEKDAYS } from "~/clearance/rules/coverage/hours";
import type { CalendarWeek } from "~/clearance/rules/coverage/coverage";
import { classes } from "~/kit/parts/classes";
import { formatDay } from "~/kit/time/format-time";
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
            <VisuallyHidden>Week from</VisuallyHidden>
          </th>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              <span aria-hidden="true">{name.slice(0, 3)}</span>
              <VisuallyHidden>{name}</VisuallyHidden>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ monday, days }) => (
          <tr key={monday}>
            <th scope="row">{formatDay(monday, { year: false })}</th>
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
  const who = people === 0 ? "nobody" : people === 1 ? "one person" : `${people} people`;
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
      <VisuallyHidden>
        {formatDay(day, { year: false })}: {who}
        {unknown > 0 && `, ${unknown} not known`}
      </VisuallyHidden>
    </Link>
  );
}
