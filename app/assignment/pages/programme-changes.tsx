import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ProgrammesView } from "~/assignment/services/show-programmes.server";
import { Button } from "~/kit/parts/forms/button";
import { ChannelChoices, DueField } from "~/assignment/parts/assignment-fields";
import { TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import type { Errors } from "./decide-programme";
import "./programme-changes.css";

/** What came back of a form: to which form it belongs, what was typed, and what is wrong with it. */
export interface SentChange {
  values: {
    intent?: string;
    enrolment?: string;
    programme?: string;
    channel?: string[];
    due?: string;
    reason?: string;
  };
  errors: Errors;
}

type Enrolled = ProgrammesView["enrolled"][number];

interface ChangesProps {
  enrolment: Enrolled;
  givenName: string;
  today: string;
  sent: SentChange;
}

/** The id of a field in one of the forms of one enrolment, for a summary of mistakes to lead to. */
export function changeField(intent: string, enrolmentId: string, name: string): string {
  return `${intent}-${enrolmentId}-${name}`;
}

/** What can be changed of one enrolment; each form opens by itself. */
export function ProgrammeChanges({ enrolment, givenName, today, sent }: ChangesProps) {
  const { id, programme, missing, dueOn, endedAt, validUntil } = enrolment;
  const of = (intent: string) => {
    const own = sent.values.intent === intent && sent.values.enrolment === id;
    const none: SentChange = { values: {}, errors: {} };
    return { intent, enrolment, ...(own ? { ...sent, open: true } : { ...none, open: false }) };
  };
  const reason = (change: ReturnType<typeof of>, hint?: string) => (
    <TextArea
      label="Reason"
      name="reason"
      id={changeField(change.intent, id, "reason")}
      rows={2}
      maxLength={1000}
      defaultValue={change.values.reason}
      error={change.errors.reason}
      hint={hint}
    />
  );
  const due = (change: ReturnType<typeof of>, label: string, value: string | null) => (
    <DueField
      today={today}
      value={change.values.due ?? value}
      error={change.errors.due}
      label={label}
      id={changeField(change.intent, id, "due")}
    />
  );
  const [more, later, out, back] = [of("assign"), of("extend"), of("out"), of("back")];
  if (endedAt)
    return programme.retired ? null : (
      <div className="programme-changes">
        <Change {...back} label="Put back in" button={`Put ${givenName} back in`}>
          <p className="small">They carry on where they were, on the channels above.</p>
          {due(back, "New due date (if there is one)", null)}
          {reason(back, "If there is something to say. It stays in their history.")}
        </Change>
      </div>
    );
  return (
    <div className="programme-changes">
      {missing.length > 0 && !programme.retired && (
        <Change {...more} label="Add channels" button="Add these channels">
          <ChannelChoices
            channels={missing}
            chosen={more.values.channel ?? []}
            error={more.errors.channel}
            id={changeField("assign", id, "channel")}
          />
        </Change>
      )}
      {validUntil === null && !programme.retired && (
        <Change
          {...later}
          label={dueOn ? "Extend the due date" : "Give a due date"}
          button="Save the new date"
        >
          {due(later, "New due date", null)}
          {reason(later, "It stays in their history.")}
        </Change>
      )}
      <Change {...out} label="Take out of this programme" button={`Take ${givenName} out`} danger>
        <p className="small">
          {validUntil
            ? "What was granted holds until its date, and is not renewed."
            : "They have nothing more to do for it. What they did stays."}{" "}
          No rule puts them back in.
        </p>
        {reason(out, "It stays in their history.")}
      </Change>
    </div>
  );
}

interface ChangeProps {
  intent: string;
  enrolment: Enrolled;
  open: boolean;
  label: string;
  button: string;
  danger?: boolean;
  children: ReactNode;
}

function Change({ intent, enrolment, open, label, button, danger, children }: ChangeProps) {
  return (
    <details className="programme-change" open={open}>
      <summary>{label}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="intent" value={intent} />
        <FormId of={`${intent} ${enrolment.id}`} />
        <input type="hidden" name="enrolment" value={enrolment.id} />
        <input type="hidden" name="programme" value={enrolment.programme.key} />
        {children}
        <div className="form-actions">
          <Button type="submit" variant={danger ? "danger" : "primary"}>
            {button}
          </Button>
        </div>
      </Form>
    </details>
  );
}
