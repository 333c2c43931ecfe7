import { Form } from "@remix-run/react";
import { TOKEN_NAME_LENGTH } from "~/directory/rules/limits";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";

interface MakeTokenProps {
  sent:
    | { values?: { name?: string }; errors?: { name?: string; form?: string } | undefined }
    | undefined;
}

export function MakeToken({ sent }: MakeTokenProps) {
  return (
    <Card aria-labelledby="make">
      <h2 id="make">{m.directory_provisioning_make()}</h2>
      <p className="muted room-below">{m.directory_provisioning_make_text()}</p>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={sent?.errors} />
        <FormId />
        <Field
          label={m.directory_provisioning_name()}
          hint={m.directory_provisioning_name_hint()}
          name="name"
          defaultValue={sent?.values?.name}
          error={sent?.errors?.name}
          maxLength={TOKEN_NAME_LENGTH}
          autoComplete="off"
        />
        <div className="form-actions">
          <Button variant="primary" name="intent" value="make">
            {m.directory_provisioning_make_button()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
