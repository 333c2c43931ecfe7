import { Form } from "@remix-run/react";
import { MOST_MINUTES, REASON_LENGTH } from "~/assessment/rules/grants";
import type { TraineeAttempt } from "~/assessment/services/trainer/show-trainee-attempt.server";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Field, TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";

interface AttemptDecisionsProps {
  view: TraineeAttempt;
  /** What was typed and what was wrong with it, after a form that came back. */
  values: { [name: string]: string | undefined };
  errors: { [name: string]: string | undefined };
}

/** Whether there is something to decide about it now. */
export function mayDecide({ submitted, deadline, anotherOpen, later }: TraineeAttempt): boolean {
  return submitted ? !anotherOpen && !later : deadline !== null;
}

/** More minutes for an open attempt with a time limit, or opening one again that was handed in. */
export function AttemptDecisions({ view, values, errors }: AttemptDecisionsProps) {
  const { person, submitted, deadline, anotherOpen, later, decision } = view;
  const timed = deadline !== null;
  const deed = submitted ? m.assessment_trainer_reopen() : m.assessment_trainer_extend();
  const intent = submitted ? "reopen" : "extend";
  const blocked = submitted && (anotherOpen || later);
  if (!submitted && !timed) return null;
  return (
    <Card id="decide" aria-labelledby="decide-title">
      <h2 id="decide-title">{deed}</h2>
      {blocked ? (
        <p className="muted">
          {anotherOpen
            ? m.assessment_trainer_another_open({ name: person.givenName })
            : m.assessment_trainer_later()}
        </p>
      ) : (
        <Form method="post" className="form" preventScrollReset={false}>
          <p className="small">
            {submitted ? reopenWords(view) : m.assessment_trainer_extend_text()}
          </p>
          <input type="hidden" name="intent" value={intent} />
          <input type="hidden" name="since" value={decision} />
          <FormId />
          {timed && (
            <Field
              label={m.assessment_trainer_minutes()}
              name="amount"
              inputMode="numeric"
              autoComplete="off"
              maxLength={10}
              className="field-short"
              hint={m.assessment_grants_range({
                from: numberText(1),
                to: numberText(MOST_MINUTES),
              })}
              defaultValue={values.amount ?? "10"}
              error={errors.amount}
            />
          )}
          <TextArea
            label={m.assessment_grants_reason()}
            name="reason"
            rows={2}
            maxLength={REASON_LENGTH}
            hint={m.assessment_grants_reason_hint({ name: person.givenName })}
            defaultValue={values.reason}
            error={errors.reason}
          />
          <div className="form-actions">
            <Button type="submit" variant="primary">
              {deed}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}

function reopenWords({ person, graded }: TraineeAttempt): string {
  const values = { name: person.givenName };
  return graded?.score.passed
    ? m.assessment_trainer_reopen_text_passed(values)
    : m.assessment_trainer_reopen_text(values);
}
