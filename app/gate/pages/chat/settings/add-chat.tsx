import { Form } from "@remix-run/react";
import { CHAT_KINDS, CHAT_NAMES } from "~/gate/rules/chat/kinds";
import { INTEGRATION_NAME_LENGTH } from "~/gate/rules/chat/limits";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, Select } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";

interface AddChatProps {
  sent:
    | {
        values?: { kind?: string; name?: string };
        errors?: { kind?: string; name?: string; form?: string } | undefined;
      }
    | undefined;
}

export function AddChat({ sent }: AddChatProps) {
  return (
    <Card aria-labelledby="add">
      <h2 id="add">{m.gate_integrations_add()}</h2>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={sent?.errors} />
        <FormId />
        <Select
          label={m.gate_integrations_kind()}
          name="kind"
          defaultValue={sent?.values?.kind ?? "slack"}
          error={sent?.errors?.kind}
        >
          {CHAT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {CHAT_NAMES[kind]}
            </option>
          ))}
        </Select>
        <Field
          label={m.gate_integrations_name()}
          hint={m.gate_integrations_name_hint()}
          name="name"
          defaultValue={sent?.values?.name}
          error={sent?.errors?.name}
          maxLength={INTEGRATION_NAME_LENGTH}
          autoComplete="off"
        />
        <div className="form-actions">
          <Button variant="primary" name="intent" value="add">
            {m.gate_integrations_add_button()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
