import { Form } from "@remix-run/react";
import { TOKEN_NAME_LENGTH } from "~/directory/rules/limits";
import { EVENT_TYPES } from "~/gate/rules/webhooks/kinds";
import { URL_LENGTH } from "~/gate/rules/webhooks/limits";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, FieldSet } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { EVENT_WORDS } from "./event-words";

interface MakeWebhookProps {
  sent:
    | {
        values?: { name?: string; url?: string; events?: string[] };
        errors?: { name?: string; url?: string; events?: string; form?: string } | undefined;
      }
    | undefined;
}

export function MakeWebhook({ sent }: MakeWebhookProps) {
  const chosen: readonly string[] = sent?.values?.events ?? EVENT_TYPES;
  return (
    <Card aria-labelledby="make">
      <h2 id="make">{m.gate_webhooks_make()}</h2>
      <p className="muted room-below">{m.gate_webhooks_make_text()}</p>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={sent?.errors} />
        <FormId />
        <Field
          label={m.gate_webhooks_name()}
          hint={m.gate_webhooks_name_hint()}
          name="name"
          defaultValue={sent?.values?.name}
          error={sent?.errors?.name}
          maxLength={TOKEN_NAME_LENGTH}
          autoComplete="off"
        />
        <Field
          label={m.gate_webhooks_address()}
          hint={m.gate_webhooks_address_hint()}
          name="url"
          type="url"
          defaultValue={sent?.values?.url}
          error={sent?.errors?.url}
          maxLength={URL_LENGTH}
          autoComplete="off"
          spellCheck={false}
        />
        <FieldSet legend={m.gate_webhooks_events()} id="field-events" error={sent?.errors?.events}>
          {EVENT_TYPES.map((type, at) => (
            <label key={type} className="tick">
              <input
                type="checkbox"
                name="events"
                value={type}
                defaultChecked={chosen.includes(type)}
                // Where the summary of what is wrong leads to.
                id={at === 0 ? "field-events" : undefined}
              />
              <span>{EVENT_WORDS[type]()}</span>
            </label>
          ))}
        </FieldSet>
        <div className="form-actions">
          <Button variant="primary">{m.gate_webhooks_make_button()}</Button>
        </div>
      </Form>
    </Card>
  );
}
