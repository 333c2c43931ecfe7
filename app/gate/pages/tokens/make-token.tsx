import { Form } from "@remix-run/react";
import { TOKEN_NAME_LENGTH } from "~/directory/rules/limits";
import { SCOPES } from "~/gate/rules/scopes";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, FieldSet } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { SCOPE_WORDS } from "./scope-words";

interface MakeTokenProps {
  sent:
    | {
        values?: { name?: string; scopes?: string[] };
        errors?: { name?: string; scopes?: string; form?: string } | undefined;
      }
    | undefined;
}

export function MakeToken({ sent }: MakeTokenProps) {
  const chosen = sent?.values?.scopes ?? ["gate"];
  return (
    <Card aria-labelledby="make">
      <h2 id="make">{m.gate_tokens_make()}</h2>
      <p className="muted room-below">{m.gate_tokens_make_text()}</p>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={sent?.errors} />
        <FormId />
        <Field
          label={m.gate_tokens_name()}
          hint={m.gate_tokens_name_hint()}
          name="name"
          defaultValue={sent?.values?.name}
          error={sent?.errors?.name}
          maxLength={TOKEN_NAME_LENGTH}
          autoComplete="off"
        />
        <FieldSet legend={m.gate_tokens_scopes()} id="field-scopes" error={sent?.errors?.scopes}>
          {SCOPES.map((scope, at) => (
            <label key={scope} className="tick">
              <input
                type="checkbox"
                name="scopes"
                value={scope}
                defaultChecked={chosen.includes(scope)}
                // Where the summary of what is wrong leads to.
                id={at === 0 ? "field-scopes" : undefined}
              />
              <span>{SCOPE_WORDS[scope]}</span>
            </label>
          ))}
        </FieldSet>
        <div className="form-actions">
          <Button variant="primary" name="intent" value="make">
            {m.gate_tokens_make_button()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
