import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Field } from "~/kit/parts/forms/field";

interface ForgetCardProps {
  errors?: { [name: string]: string | undefined } | undefined;
  values?: { [name: string]: string | undefined } | undefined;
}

/** For somebody whose account at the provider was made anew. */
export function ForgetCard({ errors, values }: ForgetCardProps) {
  return (
    <Card aria-labelledby="forget">
      <h2 id="forget">{m.directory_settings_forget()}</h2>
      <p className="muted room-below">{m.directory_settings_forget_text()}</p>
      <Form method="post" className="form" noValidate>
        <Field
          label={m.directory_settings_forget_email()}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          required
          defaultValue={values?.email}
          error={errors?.email}
        />
        <div className="form-actions">
          <Button name="intent" value="forget">
            {m.directory_settings_forget_button()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
