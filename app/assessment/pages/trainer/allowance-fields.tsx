import { Form } from "@remix-run/react";
import type { ComponentProps, ReactNode } from "react";
import { ALLOWED, REASON_LENGTH } from "~/assessment/rules/grants";
import type { AllowanceKind } from "~/assessment/rules/kinds";
import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
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

/** “25%” for 25. */
export function wholePercentText(percent: number): string {
  return percentText(percent * 100);
}

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
    <GrantForm
      {...props}
      kind={kind}
      title={m.assessment_grants_time()}
      button={m.assessment_grants_time_button()}
    >
      <p className="small">
        {extraPercent > 0
          ? m.assessment_grants_time_now({
              name: person.givenName,
              percent: wholePercentText(extraPercent),
            })
          : m.assessment_grants_time_none()}
      </p>
      <fieldset>
        <legend className="field-label">{m.assessment_grants_how_much()}</legend>
        <div className="row flow gap-2">
          {[...OFFERED, "other"].map((value) => (
            <label key={value} className="choice choice-small">
              <input type="radio" name="offered" value={value} defaultChecked={chosen === value} />
              {value === "other" ? m.assessment_grants_other() : wholePercentText(Number(value))}
            </label>
          ))}
        </div>
      </fieldset>
      <AmountField
        kind={kind}
        label={m.assessment_grants_other_percent()}
        hint={m.assessment_grants_other_hint({ from: numberText(from), to: numberText(to) })}
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
    <GrantForm
      {...props}
      kind={kind}
      title={m.assessment_grants_attempts()}
      button={m.assessment_grants_attempts_button()}
    >
      <Select
        label={m.assessment_grants_quiz()}
        name="quiz"
        id={fieldIn(kind, "quiz")}
        defaultValue={values.quiz}
      >
        {view.quizzes.map(({ activityId, title, maxAttempts, extra }) => (
          <option key={activityId} value={activityId}>
            {m.assessment_grants_quiz_now({ quiz: title, count: maxAttempts + extra })}
          </option>
        ))}
      </Select>
      <AmountField
        kind={kind}
        label={m.assessment_grants_how_many()}
        hint={m.assessment_grants_range({ from: numberText(from), to: numberText(to) })}
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
          label={m.assessment_grants_reason()}
          name="reason"
          id={fieldIn(kind, "reason")}
          rows={2}
          maxLength={REASON_LENGTH}
          hint={m.assessment_grants_reason_hint({ name: view.person.givenName })}
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
