import { Form } from "@remix-run/react";
import type { Provider } from "~/directory/rules/sso/kinds";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { SecretField } from "~/kit/parts/forms/secret-field";

interface ProviderCardProps {
  connection: {
    provider: Provider;
    issuer: string;
    clientId: string;
    joining: boolean;
    trustsFactor: boolean;
  } | null;
  errors?: { [name: string]: string | undefined } | undefined;
  values?: { [name: string]: string | undefined } | undefined;
}

/** Which provider it is, and how it knows us. The secret is never shown again. */
export function ProviderCard({ connection, errors, values }: ProviderCardProps) {
  const ticked = (name: "joining" | "trustsFactor") =>
    values ? values[name] === "yes" : (connection?.[name] ?? false);
  return (
    <Card aria-labelledby="provider">
      <h2 id="provider">{m.directory_settings_provider()}</h2>
      <Form method="post" className="form" noValidate>
        <Select
          label={m.directory_settings_kind()}
          name="provider"
          defaultValue={values?.provider ?? connection?.provider ?? "entra"}
          error={errors?.provider}
        >
          <Options
            of={[
              ["entra", m.directory_steps_entra()],
              ["okta", m.directory_steps_okta()],
              ["google", m.directory_steps_google()],
              ["other", m.directory_steps_other()],
            ]}
          />
        </Select>
        <Field
          label={m.directory_settings_issuer()}
          hint={m.directory_settings_issuer_hint()}
          name="issuer"
          type="url"
          inputMode="url"
          autoComplete="off"
          maxLength={500}
          defaultValue={values?.issuer ?? connection?.issuer}
          error={errors?.issuer}
        />
        <Field
          label={m.directory_settings_client_id()}
          name="clientId"
          autoComplete="off"
          maxLength={500}
          required
          defaultValue={values?.clientId ?? connection?.clientId}
          error={errors?.clientId}
        />
        <SecretField
          label={m.directory_settings_secret()}
          hint={
            connection ? m.directory_settings_secret_keep() : m.directory_settings_secret_hint()
          }
          name="clientSecret"
          maxLength={2000}
          error={errors?.clientSecret}
        />
        <label className="tick">
          <input type="checkbox" name="joining" value="yes" defaultChecked={ticked("joining")} />
          <span>
            {m.directory_settings_joining()}
            <br />
            <span className="field-hint">{m.directory_settings_joining_hint()}</span>
          </span>
        </label>
        <label className="tick">
          <input
            type="checkbox"
            name="trustsFactor"
            value="yes"
            defaultChecked={ticked("trustsFactor")}
          />
          <span>
            {m.directory_settings_factor()}
            <br />
            <span className="field-hint">{m.directory_settings_factor_hint()}</span>
          </span>
        </label>
        <div className="form-actions">
          <Button variant="primary" name="intent" value="provider">
            {m.directory_settings_save()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
