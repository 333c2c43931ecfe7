import { m } from "~/kit/language/m";
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

/** What can be changed of one enrolment; each form opens on its own. */
export function ProgrammeChanges({ enrolment, givenName, today, sent }: ChangesProps) {
  const { id, programme, missing, dueOn, endedAt, validUntil } = enrolment;
  const of = (intent: string) => {
    const own = sent.values.intent === intent && sent.values.enrolment === id;
    const none: SentChange = { values: {}, errors: {} };
    return { intent, enrolment, ...(own ? { ...sent, open: true } : { ...none, open: false }) };
  };
  const reason = (change: ReturnType<typeof of>, hint?: string) => (
    <TextArea
      label={m.assignment_fields_reason()}
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
    return !programme.offered ? null : (
      <div className="programme-changes">
        <Change
          {...back}
          label={m.assignment_changes_back()}
          button={m.assignment_changes_back_button({ name: givenName })}
        >
          <p className="small">{m.assignment_changes_back_text()}</p>
          {due(back, m.assignment_fields_due_new_optional(), null)}
          {reason(back, m.assignment_changes_back_reason())}
        </Change>
      </div>
    );
  return (
    <div className="programme-changes">
      {missing.length > 0 && programme.offered && (
        <Change
          {...more}
          label={m.assignment_changes_channels()}
          button={m.assignment_changes_channels_button()}
        >
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
          label={dueOn ? m.assignment_changes_extend() : m.assignment_changes_give_due()}
          button={m.assignment_changes_extend_button()}
        >
          {due(later, m.assignment_fields_due_new(), null)}
          {reason(later, m.assignment_changes_reason())}
        </Change>
      )}
      <Change
        {...out}
        label={m.assignment_changes_out()}
        button={m.assignment_changes_out_button({ name: givenName })}
        danger
      >
        <p className="small">
          {validUntil ? m.assignment_changes_out_granted() : m.assignment_changes_out_open()}
        </p>
        {reason(out, m.assignment_changes_reason())}
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
