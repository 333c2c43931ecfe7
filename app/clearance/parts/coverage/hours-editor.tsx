import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { spansText, weekText, type Week } from "~/clearance/rules/coverage/hours";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { Notice } from "~/kit/parts/notice";
import { DayText } from "~/kit/parts/time/time";
import { HoursFields } from "./hours-fields";

interface EnteredHours {
  week: Week;
  validFrom: string;
  by: string;
}

interface HoursEditorProps {
  current: EnteredHours | null;
  later: readonly EnteredHours[];
  today: string;
  timeZone: string;
  saved: boolean;
  cancel: string;
  sent:
    | { values: Record<string, string>; errors: Record<string, string | undefined> }
    | null
    | undefined;
}

/** What is known of someone's hours, and the form to enter others. */
export function HoursEditor({
  current,
  later,
  today,
  timeZone,
  saved,
  cancel,
  sent,
}: HoursEditorProps) {
  const start = later.at(-1) ?? current;
  return (
    <div className="stack">
      {saved && !sent && (
        <Notice tone="ok" role="status" title={m.clearance_hours_saved()}>
          {m.clearance_hours_saved_text()}
        </Notice>
      )}
      <Card aria-labelledby="known">
        <div className="card-head">
          <h2 id="known">{m.clearance_hours_known()}</h2>
        </div>
        {current ? <Entered {...current} /> : <p>{m.clearance_hours_none()}</p>}
        {later.map((entry) => (
          <Entered key={entry.validFrom} {...entry} />
        ))}
      </Card>
      <Card aria-labelledby="enter">
        <div className="card-head">
          <h2 id="enter">{m.clearance_hours_enter()}</h2>
        </div>
        <Form method="post" className="form">
          <FormId />
          <ErrorSummary errors={sent?.errors} />
          <p className="muted">
            {m.clearance_hours_enter_text({
              place: timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone,
            })}
          </p>
          <Field
            type="date"
            label={m.clearance_hours_from_day()}
            name="validFrom"
            min={today}
            required
            defaultValue={sent?.values.validFrom ?? today}
            error={sent?.errors.validFrom}
          />
          <HoursFields week={start?.week ?? null} typed={sent?.values} errors={sent?.errors} />
          <div className="form-actions">
            <Button variant="primary">{m.clearance_hours_save()}</Button>
            <LinkButton to={cancel}>{m.clearance_labels_cancel()}</LinkButton>
          </div>
        </Form>
      </Card>
    </div>
  );
}

function Entered({ week, validFrom, by }: EnteredHours) {
  return (
    <p className="room-below">
      <strong>{weekText(week.map(spansText))}</strong>{" "}
      <span className="small muted">
        <Rich
          of={m.clearance_hours_entered.parts({ by })}
          as={{ day: () => <DayText day={validFrom} /> }}
        />
      </span>
    </p>
  );
}
