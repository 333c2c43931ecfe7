import { Form } from "@remix-run/react";
import type { SentForm } from "~/people/rules/sent-form";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { errorTitle } from "~/kit/parts/page/error-page";
import { Icon } from "~/kit/parts/icon";
import "~/kit/parts/page/error-page.css";

/** Marks a form that has been sent from here, so that pressing the button too early is answered. */
const AGAIN = "sent-again";

export function isSentForm(value: unknown): value is SentForm {
  return typeof value === "object" && value !== null && "fields" in value && "to" in value;
}

/** Holds a form whose sender's session had ended, until they have signed in elsewhere and send it again. */
export function SignedOutPage({ form: { to, from, fields } }: { form: SentForm }) {
  const again = fields.some(([name]) => name === AGAIN);
  const kept = fields.filter(([name]) => name !== AGAIN);
  const query = from ? `?${new URLSearchParams({ to: from }).toString()}` : "";
  return (
    <div className="error-page">
      <span className="error-page-icon">
        <Icon name="lock" />
      </span>
      <h1>{errorTitle(401)}</h1>
      {again && (
        <p role="alert">
          <strong>You are not signed in yet.</strong>
        </p>
      )}
      <p>
        Nothing is lost: what you sent waits on this page. Sign in in another tab, then come back
        here and send it again.
      </p>
      <Form method="post" action={to} className="error-page-ways row flow">
        {kept.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name={AGAIN} value="yes" />
        <LinkButton to={`/sign-in${query}`} target="_blank" rel="noreferrer">
          Sign in in another tab
        </LinkButton>
        <Button variant="primary">Send it again</Button>
      </Form>
    </div>
  );
}
