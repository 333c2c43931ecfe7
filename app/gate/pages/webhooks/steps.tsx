import { Form } from "@remix-run/react";
import { BOTH_SIGN_DAYS } from "~/gate/rules/webhooks/limits";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Field } from "~/kit/parts/forms/field";

interface StepsProps {
  isPaused: boolean;
  isArchived: boolean;
  /** Which secret signs. */
  secretNumber: number;
  sent: { errors?: { since?: string } | undefined } | undefined;
}

/** What a manager can do with a webhook: of an archived company’s, only remove it. */
export function Steps({ isPaused, isArchived, secretNumber, sent }: StepsProps) {
  return (
    <Card aria-label={m.gate_webhooks_steps()} className="stack gap-3">
      {!isArchived && (
        <>
          <Form method="post" className="row flow">
            {isPaused ? (
              <Button variant="primary" name="intent" value="resume">
                {m.gate_webhooks_resume()}
              </Button>
            ) : (
              <>
                <Button variant="primary" name="intent" value="test">
                  {m.gate_webhooks_test()}
                </Button>
                <Button name="intent" value="pause">
                  {m.gate_webhooks_pause()}
                </Button>
              </>
            )}
          </Form>
          <details open={sent?.errors?.since !== undefined}>
            <summary>{m.gate_webhooks_replay_failed()}</summary>
            <Form method="post" className="form" noValidate>
              <Field
                label={m.gate_webhooks_since()}
                name="since"
                type="date"
                error={sent?.errors?.since}
              />
              <div className="form-actions">
                <Button variant="primary" name="intent" value="replay-failed">
                  {m.gate_webhooks_replay_failed_button()}
                </Button>
              </div>
            </Form>
          </details>
          <details>
            <summary>{m.gate_webhooks_change_secret()}</summary>
            <Form method="post" className="form">
              <input type="hidden" name="number" value={secretNumber} />
              <p>{m.gate_webhooks_change_secret_text({ count: BOTH_SIGN_DAYS })}</p>
              <div className="form-actions">
                <Button variant="primary" name="intent" value="secret">
                  {m.gate_webhooks_change_secret()}
                </Button>
              </div>
            </Form>
          </details>
        </>
      )}
      <details>
        <summary>{m.gate_webhooks_end()}</summary>
        <Form method="post" className="form">
          <p>{m.gate_webhooks_end_text()}</p>
          <div className="form-actions">
            <Button variant="danger" name="intent" value="end">
              {m.gate_webhooks_end_button()}
            </Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}
