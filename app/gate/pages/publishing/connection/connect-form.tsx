import { Form } from "@remix-run/react";
import { BASE_URL_LENGTH } from "~/gate/rules/limits";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";

interface ConnectFormProps {
  baseUrl: string | undefined;
  isConnected: boolean;
  errors: { readonly [name: string]: string | undefined } | undefined;
}

/** Where the company’s Postiz is. The key is never shown again. */
export function ConnectForm({ baseUrl, isConnected, errors }: ConnectFormProps) {
  return (
    <Card aria-labelledby="connection">
      <h2 id="connection">{m.gate_publishing_connection()}</h2>
      <p className="muted room-below">{m.gate_publishing_connection_text()}</p>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={errors} />
        <Field
          label={m.gate_publishing_address()}
          hint={m.gate_publishing_address_hint()}
          name="baseUrl"
          type="url"
          defaultValue={baseUrl}
          error={errors?.baseUrl}
          maxLength={BASE_URL_LENGTH}
          autoComplete="off"
        />
        <Field
          label={m.gate_publishing_key()}
          hint={m.gate_publishing_key_hint()}
          name="secret"
          type="password"
          error={errors?.secret}
          autoComplete="off"
        />
        <div className="form-actions">
          <Button variant={isConnected ? "plain" : "primary"} name="intent" value="connect">
            {isConnected ? m.gate_publishing_connect_again() : m.gate_publishing_connect()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
