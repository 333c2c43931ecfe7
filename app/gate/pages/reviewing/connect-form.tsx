import { Form } from "@remix-run/react";
import { CLIENT_LENGTH } from "~/gate/rules/reviewing/limits";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";

interface ConnectFormProps {
  organization: string | undefined;
  clientId: string | undefined;
  isConnected: boolean;
  errors: { readonly [name: string]: string | undefined } | undefined;
}

/** The app by which Firsthand asks Hootsuite. Its secret is never shown again. */
export function ConnectForm({ organization, clientId, isConnected, errors }: ConnectFormProps) {
  return (
    <Card aria-labelledby="connection">
      <h2 id="connection">{m.gate_reviewing_connection()}</h2>
      <p className="muted room-below">{m.gate_reviewing_connection_text()}</p>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={errors} />
        <Field
          label={m.gate_reviewing_organization()}
          name="organization"
          inputMode="numeric"
          defaultValue={organization}
          error={errors?.organization}
          autoComplete="off"
        />
        <Field
          label={m.gate_reviewing_client()}
          name="clientId"
          defaultValue={clientId}
          error={errors?.clientId}
          maxLength={CLIENT_LENGTH}
          autoComplete="off"
        />
        <Field
          label={m.gate_reviewing_secret()}
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
