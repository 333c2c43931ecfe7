import type { ReactNode } from "react";
import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { SecretField } from "~/kit/parts/forms/secret-field";

export type ConnectionErrors = { readonly [name: string]: string | undefined } | undefined;

interface ConnectionCardProps {
  title: string;
  text: string;
  /** What the secret is called where it is made. */
  secret: string;
  isConnected: boolean;
  errors: ConnectionErrors;
  /** The fields that say where the tool is, or which account of it is ours. */
  children: ReactNode;
}

/** How a company’s tool is reached. The secret is never shown again. */
export function ConnectionCard(props: ConnectionCardProps) {
  const { title, text, secret, isConnected, errors, children } = props;
  return (
    <Card aria-labelledby="connection">
      <h2 id="connection">{title}</h2>
      <p className="muted room-below">{text}</p>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={errors} />
        {children}
        <SecretField
          label={secret}
          hint={m.gate_publishing_key_hint()}
          name="secret"
          error={errors?.secret}
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
