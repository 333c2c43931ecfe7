import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { EVIDENCE_LENGTH } from "~/clearance/rules/credits/credits";
import { Button } from "~/kit/parts/forms/button";
import { Field, Select, TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";

interface CreditFormProps {
  programmes: readonly {
    id: string;
    title: string;
    modules: readonly { id: string; title: string }[];
  }[];
  today: string;
  values: { [name: string]: string | undefined };
  errors: { [name: string]: string | undefined };
}

/** The form that exempts someone, or recognises what they learned earlier. */
export function CreditForm({ programmes, today, values, errors }: CreditFormProps) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <Form method="post" className="form">
      <input type="hidden" name="intent" value="give" />
      <FormId />
      <Select {...field("target")} label={m.clearance_credits_target()}>
        <option value="">{m.clearance_credits_choose()}</option>
        {programmes.map(({ id, title, modules }) => (
          <optgroup key={id} label={title}>
            <option value={`programme:${id}`}>
              {m.clearance_credits_all_of({ programme: title })}
            </option>
            {modules.map((module) => (
              <option key={module.id} value={`module:${module.id}`}>
                {module.title}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Select {...field("kind")} label={m.clearance_credits_kind()}>
        <option value="recognition">{m.clearance_credits_kind_recognition()}</option>
        <option value="exemption">{m.clearance_credits_kind_exemption()}</option>
      </Select>
      <Field
        {...field("completedOn")}
        type="date"
        label={m.clearance_credits_completed()}
        hint={m.clearance_credits_completed_hint()}
        max={today}
      />
      <Field
        {...field("validUntil")}
        type="date"
        label={m.clearance_credits_until()}
        hint={m.clearance_credits_until_hint()}
        min={today}
      />
      <Field
        {...field("evidence")}
        label={m.clearance_credits_evidence()}
        hint={m.clearance_credits_evidence_hint()}
        maxLength={EVIDENCE_LENGTH}
        autoComplete="off"
      />
      <TextArea
        {...field("reason")}
        label={m.clearance_labels_reason()}
        rows={2}
        maxLength={1000}
      />
      <div className="form-actions">
        <Button variant="primary">{m.clearance_credits_record()}</Button>
      </div>
    </Form>
  );
}
