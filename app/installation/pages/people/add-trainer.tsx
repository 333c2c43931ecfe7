import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { CompanyTicks } from "./company-ticks";

interface AddTrainerProps {
  companies: readonly { key: string; name: string }[];
  /** The form as it came back. */
  sent:
    | {
        values: { name?: string; email?: string; companies?: string[] };
        errors: { name?: string; email?: string };
      }
    | undefined;
}

/** Who is to be a trainer, and with which companies. */
export function AddTrainer({ companies, sent }: AddTrainerProps) {
  const isSending = useNavigation().formMethod === "POST";
  return (
    <Card aria-labelledby="add">
      <h2 id="add">{m.installation_people_add()}</h2>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={sent?.errors} />
        <Field
          label={m.installation_people_name()}
          hint={m.installation_people_name_hint()}
          name="name"
          autoComplete="off"
          maxLength={200}
          required
          defaultValue={sent?.values.name}
          error={sent?.errors.name}
        />
        <Field
          label={m.installation_people_email()}
          hint={m.installation_people_email_hint()}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          required
          defaultValue={sent?.values.email}
          error={sent?.errors.email}
        />
        <CompanyTicks
          id="new-companies"
          legend={m.installation_people_companies()}
          companies={companies}
          // Where there is one company, it is the one.
          ticked={sent?.values.companies ?? (companies.length === 1 ? [companies[0]!.key] : [])}
        />
        <div className="form-actions">
          <Button variant="primary" name="intent" value="add" disabled={isSending}>
            {m.installation_people_add_button()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
