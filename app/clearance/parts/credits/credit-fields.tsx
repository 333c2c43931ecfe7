import { Form } from "@remix-run/react";
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

/** The form that exempts somebody, or recognises what they learned earlier. */
export function CreditForm({ programmes, today, values, errors }: CreditFormProps) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <Form method="post" className="form">
      <input type="hidden" name="intent" value="give" />
      <FormId />
      <Select {...field("target")} label="What need not be done">
        <option value="">Choose</option>
        {programmes.map(({ id, title, modules }) => (
          <optgroup key={id} label={title}>
            <option value={`programme:${id}`}>All of “{title}”</option>
            {modules.map((module) => (
              <option key={module.id} value={`module:${module.id}`}>
                {module.title}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Select {...field("kind")} label="Why it need not be done">
        <option value="recognition">Learned earlier, elsewhere</option>
        <option value="exemption">Exempted</option>
      </Select>
      <Field
        {...field("completedOn")}
        type="date"
        label="Completed on"
        hint="Only for what they learned earlier."
        max={today}
      />
      <Field
        {...field("validUntil")}
        type="date"
        label="Counts until"
        hint="Three years ahead at most. A clearance that rests on it ends with it."
        min={today}
      />
      <Field
        {...field("evidence")}
        label="Evidence"
        hint="Where the proof is: a certificate’s number, an address, a file."
        maxLength={EVIDENCE_LENGTH}
        autoComplete="off"
      />
      <TextArea {...field("reason")} label="Reason" rows={2} maxLength={1000} />
      <div className="form-actions">
        <Button variant="primary">Record it</Button>
      </div>
    </Form>
  );
}
