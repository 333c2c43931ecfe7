import { Form } from "@remix-run/react";
import type { SentForm } from "~/people/rules/sent-form";
import { signInPath } from "~/people/rules/paths";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { errorTitle } from "~/kit/parts/page/error-page";
import { Icon } from "~/kit/parts/icon";
import "~/kit/parts/page/error-page.css";

/** Marks a form that has been sent from here, so that pressing the button too early is answered. */
const AGAIN = "sent-again";

export function isSentForm(value: unknown): value is SentForm {
  return typeof value === "object" && value !== null && "fields" in value && "to" in value;
}

/** The title of the page that holds a form, also for the browser's tab. */
export function sentFormTitle({ why }: SentForm): string {
  return why === "again" ? "Sign in again to do this" : errorTitle(401);
}

/** Holds a form until its sender has signed in elsewhere, or has done so again, and sends it once more. */
export function SignedOutPage({ form }: { form: SentForm }) {
  const { why, to, from, fields } = form;
  const again = fields.some(([name]) => name === AGAIN);
  const kept = fields.filter(([name]) => name !== AGAIN);
  return (
    <div className="error-page">
      <span className="error-page-icon">
        <Icon name="lock" />
      </span>
      <h1>{sentFormTitle(form)}</h1>
      {again && (
        <p role="alert">
          <strong>
            {why === "again" ? "You haven’t signed in again yet." : "You are not signed in yet."}
          </strong>
        </p>
      )}
      {why === "again" && (
        <p>
          This decides who can get in, so we check that it’s really you if you signed in more than
          ten minutes ago.
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
        <LinkButton to={signInPath({ why, to: from })} target="_blank" rel="noreferrer">
          Sign in in another tab
        </LinkButton>
        <Button variant="primary">Send it again</Button>
      </Form>
    </div>
  );
}
