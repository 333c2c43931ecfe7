import {
  clockText,
  DAY_MINUTES,
  WEEKDAYS,
  type Span,
  type Week,
} from "~/clearance/rules/coverage/hours";
import { weekdayText, weekdayTitle } from "~/clearance/rules/coverage/weekday-words";
import { m } from "~/kit/language/m";
import { Field } from "~/kit/parts/forms/field";
import "./hours-fields.css";

interface HoursFieldsProps {
  /** What the fields begin with. */
  week: Week | null;
  /** What was typed, where the form has come back. */
  typed: Record<string, string> | undefined;
  errors: Record<string, string | undefined> | undefined;
}

/** Seven days, each with a time from and until, perhaps a second one, or the day above once more. */
export function HoursFields({ week, typed, errors }: HoursFieldsProps) {
  return (
    <div className="stack">
      {WEEKDAYS.map((weekday) => (
        <Day
          key={weekday}
          typed={typed}
          errors={errors}
          weekday={weekday}
          spans={week?.[weekday - 1] ?? []}
        />
      ))}
    </div>
  );
}

interface DayProps extends Omit<HoursFieldsProps, "week"> {
  weekday: number;
  spans: readonly Span[];
}

function Day({ weekday, spans, typed, errors }: DayProps) {
  const again = `-${weekday}-again`;
  const second =
    spans[1] !== undefined ||
    Boolean(typed?.[`from${again}`] || typed?.[`until${again}`] || errors?.[`from${again}`]);
  return (
    <fieldset className="hours-day row flow row-end gap-5">
      <legend className="field-label">{weekdayTitle(weekday)}</legend>
      <Times typed={typed} errors={errors} end={`-${weekday}`} span={spans[0]} />
      <details open={second}>
        <summary>{m.clearance_hours_second()}</summary>
        <Times typed={typed} errors={errors} end={again} span={spans[1]} />
      </details>
      {weekday > 1 && (
        <label className="tick">
          <input
            type="checkbox"
            name={`same-${weekday}`}
            defaultChecked={typed?.[`same-${weekday}`] !== undefined}
          />
          {m.clearance_hours_same_as({ weekday: weekdayText(weekday - 1) })}
        </label>
      )}
    </fieldset>
  );
}

function Times({
  end,
  span,
  typed,
  errors,
}: Pick<DayProps, "typed" | "errors"> & { end: string; span: Span | undefined }) {
  const known = { from: span?.[0], until: span?.[1] };
  return (
    <div className="hours-times">
      {(["from", "until"] as const).map((which) => {
        const name = `${which}${end}`;
        const minutes = known[which];
        const value = minutes === undefined ? "" : clockText(minutes % DAY_MINUTES);
        return (
          <Field
            key={name}
            type="time"
            label={which === "from" ? m.clearance_hours_from() : m.clearance_hours_until()}
            name={name}
            defaultValue={typed ? (typed[name] ?? "") : value}
            error={errors?.[name]}
          />
        );
      })}
    </div>
  );
}
