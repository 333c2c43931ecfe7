import { Form } from "@remix-run/react";
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

/** What is known of somebody's hours, and the form to enter others. */
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
        <Notice tone="ok" role="status" title="Saved">
          Coverage counts these hours now.
        </Notice>
      )}
      <Card aria-labelledby="known">
        <div className="card-head">
          <h2 id="known">Hours known</h2>
        </div>
        {current ? <Entered {...current} /> : <p>None yet. That is not taken for “never”.</p>}
        {later.map((entry) => (
          <Entered key={entry.validFrom} {...entry} />
        ))}
      </Card>
      <Card aria-labelledby="enter">
        <div className="card-head">
          <h2 id="enter">Enter hours</h2>
        </div>
        <Form method="post" className="form">
          <FormId />
          <ErrorSummary errors={sent?.errors} />
          <p className="muted">
            Times on the clock in {timeZone.split("/").at(-1)?.replaceAll("_", " ")}. A day without
            times is a day off. Midnight at the end of a day is 00:00.
          </p>
          <Field
            type="date"
            label="From which day"
            name="validFrom"
            min={today}
            required
            defaultValue={sent?.values.validFrom ?? today}
            error={sent?.errors.validFrom}
          />
          <HoursFields week={start?.week ?? null} typed={sent?.values} errors={sent?.errors} />
          <div className="form-actions">
            <Button variant="primary">Save these hours</Button>
            <LinkButton to={cancel}>Cancel</LinkButton>
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
        from <DayText day={validFrom} />, entered by {by}
      </span>
    </p>
  );
}
