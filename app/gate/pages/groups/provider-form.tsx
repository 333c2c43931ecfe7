import { Form } from "@remix-run/react";
import type { Match } from "~/gate/rules/groups/kinds";
import { BASE_URL_LENGTH } from "~/gate/rules/limits";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { SecretField } from "~/kit/parts/forms/secret-field";

interface ProviderFormProps {
  directory: { baseUrl: string; matchBy: Match } | null;
  sent: Sent | undefined;
}

export interface Sent {
  values?: { readonly [name: string]: string | readonly string[] | undefined } | undefined;
  errors?: { readonly [name: string]: string | undefined } | undefined;
}

/** What somebody typed in a field before it was refused. */
export function typedIn(sent: Sent | undefined, name: string): string | undefined {
  const value = sent?.values?.[name];
  return typeof value === "string" ? value : undefined;
}

/** Where the groups are kept. The token is never shown, not even to who typed it. */
export function ProviderForm({ directory, sent }: ProviderFormProps) {
  return (
    <Card aria-labelledby="provider">
      <h2 id="provider">{m.gate_groups_provider()}</h2>
      <p className="muted room-below">{m.gate_groups_provider_text()}</p>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={sent?.errors} />
        <Field
          label={m.gate_groups_base_url()}
          hint={m.gate_groups_base_url_hint()}
          name="baseUrl"
          type="url"
          defaultValue={typedIn(sent, "baseUrl") ?? directory?.baseUrl}
          error={sent?.errors?.baseUrl}
          maxLength={BASE_URL_LENGTH}
          autoComplete="off"
        />
        <SecretField
          label={m.gate_groups_token()}
          hint={directory ? m.gate_groups_token_kept() : m.gate_groups_token_hint()}
          name="secret"
          error={sent?.errors?.secret}
        />
        <Select
          label={m.gate_groups_match()}
          name="matchBy"
          defaultValue={typedIn(sent, "matchBy") ?? directory?.matchBy}
          error={sent?.errors?.matchBy}
        >
          <Options
            of={[
              ["userName", m.gate_groups_match_user_name()],
              ["email", m.gate_groups_match_email()],
            ]}
          />
        </Select>
        <div className="form-actions">
          <Button variant={directory ? "plain" : "primary"} name="intent" value="provider">
            {m.gate_groups_save()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
