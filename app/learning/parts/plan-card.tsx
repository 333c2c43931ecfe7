import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { PLAN_LENGTH } from "~/clearance/rules/supervision/plan";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";

interface PlanCardProps {
  plan: { when: string; then: string } | null;
  sent:
    | {
        values: { readonly [name: string]: string | undefined };
        errors: { readonly [name: string]: string | undefined };
      }
    | undefined;
}

/** What somebody means to do when something happens: the plan that counts, and the form for the next. */
export function PlanCard({ plan, sent }: PlanCardProps) {
  const isSending = useNavigation().formMethod === "POST";
  const values = sent?.values ?? {};
  const errors = sent?.errors ?? {};
  return (
    <Card id="plan" className="screen-only room-above" aria-labelledby="plan-title">
      <h2 id="plan-title">{m.learning_plan_title()}</h2>
      {plan ? (
        <blockquote className="quoted anywhere">{m.learning_plan_said(plan)}</blockquote>
      ) : (
        <p className="muted">{m.learning_plan_why()}</p>
      )}
      <Form method="post" className="form room-above" noValidate>
        <FormId />
        <input type="hidden" name="intent" value="plan" />
        <ErrorSummary errors={sent && errors} />
        <Field
          label={m.learning_plan_when()}
          hint={m.learning_plan_when_hint()}
          name="when"
          autoComplete="off"
          maxLength={PLAN_LENGTH}
          required
          defaultValue={values.when}
          error={errors.when}
        />
        <Field
          label={m.learning_plan_then()}
          hint={m.learning_plan_then_hint()}
          name="then"
          autoComplete="off"
          maxLength={PLAN_LENGTH}
          required
          defaultValue={values.then}
          error={errors.then}
        />
        <div className="form-actions">
          <Button variant="primary" disabled={isSending}>
            {plan ? m.learning_plan_new() : m.learning_plan_keep()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
