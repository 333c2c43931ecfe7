import { Form } from "@remix-run/react";
import { MOST_MINUTES, REASON_LENGTH } from "~/assessment/rules/grants";
import type { TraineeAttempt } from "~/assessment/services/trainer/show-trainee-attempt.server";
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
  const intent = submitted ? "reopen" : "extend";
  const blocked = submitted && (anotherOpen || later);
  if (!submitted && !timed) return null;
  return (
    <Card id="decide" aria-labelledby="decide-title">
      <h2 id="decide-title">{submitted ? "Open it again" : "Give more time"}</h2>
      {blocked ? (
        <p className="muted">
          {anotherOpen
            ? `${person.givenName} has another attempt at this quiz open.`
            : "Only the last attempt at a quiz can be opened again."}
        </p>
      ) : (
        <Form method="post" className="form" preventScrollReset={false}>
          <p className="small">
            {submitted
              ? `${person.givenName} goes on where they were, with every answer kept, and hands in again.${
                  view.graded?.score.passed ? " The pass that they earned stays." : ""
                }`
              : "It counts from the time that is left, or from now if it is over."}
          </p>
          <input type="hidden" name="intent" value={intent} />
          <input type="hidden" name="since" value={decision} />
          <FormId />
          {timed && (
            <Field
              label="Minutes"
              name="amount"
              inputMode="numeric"
              autoComplete="off"
              maxLength={10}
              className="field-short"
              hint={`From 1 to ${MOST_MINUTES}.`}
              defaultValue={values.amount ?? "10"}
              error={errors.amount}
            />
          )}
          <TextArea
            label="Reason"
            name="reason"
            rows={2}
            maxLength={REASON_LENGTH}
            hint={`${person.givenName} does not see it; trainers and managers do.`}
            defaultValue={values.reason}
            error={errors.reason}
          />
          <div className="form-actions">
            <Button type="submit" variant="primary">
              {submitted ? "Open it again" : "Give more time"}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
