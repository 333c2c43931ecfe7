import { ConnectionCard, type ConnectionErrors } from "~/gate/parts/connection-card";
import { CLIENT_LENGTH } from "~/gate/rules/reviewing/limits";
import { m } from "~/kit/language/m";
import { Field } from "~/kit/parts/forms/field";

interface ConnectFormProps {
  organization: string | undefined;
  clientId: string | undefined;
  isConnected: boolean;
  errors: ConnectionErrors;
}

/** The app by which Firsthand asks Hootsuite. */
export function ConnectForm({ organization, clientId, isConnected, errors }: ConnectFormProps) {
  return (
    <ConnectionCard
      title={m.gate_reviewing_connection()}
      text={m.gate_reviewing_connection_text()}
      secret={m.gate_reviewing_secret()}
      isConnected={isConnected}
      errors={errors}
    >
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
    </ConnectionCard>
  );
}
