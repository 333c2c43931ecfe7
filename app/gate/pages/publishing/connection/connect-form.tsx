import { ConnectionCard, type ConnectionErrors } from "~/gate/parts/connection-card";
import { BASE_URL_LENGTH } from "~/gate/rules/limits";
import { m } from "~/kit/language/m";
import { Field } from "~/kit/parts/forms/field";

interface ConnectFormProps {
  baseUrl: string | undefined;
  isConnected: boolean;
  errors: ConnectionErrors;
}

/** Where the company’s Postiz is. */
export function ConnectForm({ baseUrl, isConnected, errors }: ConnectFormProps) {
  return (
    <ConnectionCard
      title={m.gate_publishing_connection()}
      text={m.gate_publishing_connection_text()}
      secret={m.gate_publishing_key()}
      isConnected={isConnected}
      errors={errors}
    >
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
    </ConnectionCard>
  );
}
