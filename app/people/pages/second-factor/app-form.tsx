import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { AppToSetUp } from "~/people/services/second-factor/set-up-app.server";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import "./second-factor.css";

interface AppFormProps {
  app: AppToSetUp;
  errors: { code?: string | undefined; form?: string | undefined } | undefined;
}

/** An authenticator app is set up by the code that it shows. The secret is on the page in three ways: to scan, to open and to type. */
export function AppForm({ app: { token, secret, qr, uri }, errors }: AppFormProps) {
  const isSending = useNavigation().state !== "idle";
  return (
    <Form method="post" className="form">
      <ErrorSummary errors={errors} />
      <p>{m.people_second_app_scan()}</p>
      <svg
        className="qr"
        role="img"
        aria-label={m.people_second_app_qr()}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        shapeRendering="crispEdges"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p>
        <a href={uri}>{m.people_second_app_open()}</a>
      </p>
      <p className="small">
        <Rich
          of={m.people_second_app_key.parts({ key: secret })}
          as={{ key: (key) => <code className="app-key">{key}</code> }}
        />
      </p>
      <input type="hidden" name="intent" value="app" />
      <input type="hidden" name="token" value={token} key={token} autoComplete="off" />
      <Field
        label={m.people_second_app_code()}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={40}
        required
        error={errors?.code}
      />
      <div className="form-actions">
        <Button variant="primary" disabled={isSending}>
          {m.people_second_app_set_up()}
        </Button>
      </div>
    </Form>
  );
}
