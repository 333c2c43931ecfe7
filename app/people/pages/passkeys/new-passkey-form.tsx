import {
  browserSupportsWebAuthn,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
} from "@simplewebauthn/browser";
import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useState, type FormEvent } from "react";
import { m } from "~/kit/language/m";
import { NAME_LENGTH } from "~/people/rules/passkey";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";

interface NewPasskeyFormProps {
  /** What the browser is asked to make, as JSON, and the host it is bound to. */
  options: string;
  host: string;
  name: string;
  errors: { name?: string | undefined; form?: string | undefined } | undefined;
}

/** Names a passkey and has the browser make it. Without JavaScript no browser can, and the form says so. */
export function NewPasskeyForm({ options, host, name, errors }: NewPasskeyFormProps) {
  const submit = useSubmit();
  const isSending = useNavigation().state !== "idle";
  const [able, setAble] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setAble(browserSupportsWebAuthn() && location.hostname === host), [host]);

  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setProblem(null);
    try {
      const optionsJSON = JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON;
      fields.set("answer", JSON.stringify(await startRegistration({ optionsJSON })));
    } catch (error) {
      const known = error instanceof Error && error.name === "InvalidStateError";
      return setProblem(known ? m.people_passkeys_known() : m.people_passkeys_not_added());
    }
    submit(fields, { method: "post" });
  };

  return (
    <Form method="post" className="form" onSubmit={(event) => void make(event)}>
      <ErrorSummary errors={problem ? { form: problem } : isSending ? null : errors} />
      <input type="hidden" name="intent" value="passkey" />
      <Field
        label={m.people_passkeys_name()}
        hint={m.people_passkeys_name_hint()}
        name="name"
        maxLength={NAME_LENGTH}
        required
        defaultValue={name}
        error={errors?.name}
      />
      {able ? (
        <div className="form-actions">
          <Button variant="primary" disabled={isSending}>
            {m.people_passkeys_add()}
          </Button>
        </div>
      ) : (
        <p className="muted">{m.people_passkeys_unable()}</p>
      )}
    </Form>
  );
}
