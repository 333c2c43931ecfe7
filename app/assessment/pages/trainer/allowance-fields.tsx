import { Form } from "@remix-run/react";
import type { ComponentProps, ReactNode } from "react";
import { ALLOWED, REASON_LENGTH } from "~/assessment/rules/grants";
import type { AllowanceKind } from "~/assessment/rules/kinds";
import { counted } from "~/kit/text/amounts";
import type { AllowancesView } from "~/assessment/services/trainer/show-allowances.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Field, Select, TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";

interface FormProps {
  view: AllowancesView;
  /** What was typed and what was wrong with it, after a form that came back. */
  values: { [name: string]: string | undefined };
  errors: { [name: string]: string | undefined };
}

/** The percentages that are offered; any other can be typed. */
const OFFERED = ["25", "50", "100"];

/** The id of a field on this page, which has two forms. */
export function fieldIn(kind: string, name: string): string {
  return `${kind}-${name}`;
}

/** Extra time at every quiz with a limit. */
export function TimeForm(props: FormProps) {
  const { view, values, errors } = props;
  const { person, extraPercent } = view;
  const kind = "extra-time";
  const { offered = "25" } = values;
  const chosen = OFFERED.includes(offered) ? offered : "other";
  const { from, to } = ALLOWED[kind];
  return (
    <GrantForm {...props} kind={kind} title="Extra time" button="Grant extra time">
      <p className="small">
        {extraPercent > 0
          ? `${person.givenName} has ${extraPercent}% extra time now; what you grant here takes its place.`
          : `For every quiz with a time limit, from the next attempt on.`}
      </p>
      <fieldset>
        <legend className="field-label">How much more</legend>
        <div className="row flow gap-2">
          {[...OFFERED, "other"].map((value) => (
            <label key={value} className="choice choice-small">
              <input type="radio" name="offered" value={value} defaultChecked={chosen === value} />
              {value === "other" ? "Another" : `${value}%`}
            </label>
          ))}
        </div>
      </fieldset>
      <AmountField
        kind={kind}
        label="Another percentage"
        hint={`With “Another”: from ${from}, which takes extra time back, to ${to}.`}
        defaultValue={values.amount}
        error={errors.amount}
      />
    </GrantForm>
  );
}

/** More attempts at one of the quizzes that limit them. */
export function AttemptsForm(props: FormProps) {
  const { view, values, errors } = props;
  const kind = "extra-attempts";
  const { from, to } = ALLOWED[kind];
  return (
    <GrantForm {...props} kind={kind} title="More attempts" button="Grant attempts">
      <Select label="Quiz" name="quiz" id={fieldIn(kind, "quiz")} defaultValue={values.quiz}>
        {view.quizzes.map(({ activityId, title, maxAttempts, extra }) => (
          <option key={activityId} value={activityId}>
            {title} ({counted(maxAttempts + extra, "attempt")} now)
          </option>
        ))}
      </Select>
      <AmountField
        kind={kind}
        label="How many more"
        hint={`From ${from} to ${to}.`}
        defaultValue={values.amount ?? "1"}
        error={errors.amount}
      />
    </GrantForm>
  );
}

type AmountFieldProps = { kind: AllowanceKind } & Pick<
  ComponentProps<typeof Field>,
  "label" | "hint" | "defaultValue" | "error"
>;

function AmountField({ kind, ...rest }: AmountFieldProps) {
  return (
    <Field
      {...rest}
      name="amount"
      id={fieldIn(kind, "amount")}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      className="field-short"
    />
  );
}

function GrantForm({
  kind,
  view,
  values,
  errors,
  title,
  button,
  children,
}: FormProps & { kind: AllowanceKind; title: string; button: string; children: ReactNode }) {
  return (
    <Card aria-labelledby={`${kind}-title`}>
      <h2 id={`${kind}-title`}>{title}</h2>
      <Form method="post" className="form" preventScrollReset={false}>
        <input type="hidden" name="kind" value={kind} />
        <FormId of={kind} />
        {children}
        <TextArea
          label="Reason"
          name="reason"
          id={fieldIn(kind, "reason")}
          rows={2}
          maxLength={REASON_LENGTH}
          hint={`${view.person.givenName} does not see it; trainers and managers do.`}
          defaultValue={values.reason}
          error={errors.reason}
        />
        <div className="form-actions">
          <Button type="submit" variant="primary">
            {button}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
