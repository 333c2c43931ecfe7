import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { SentForm } from "~/kit/http/sent-form";
import { Button } from "~/kit/parts/forms/button";
import { errorTitle } from "./error-page";
import { Icon, type IconName } from "~/kit/parts/icon";
import "./error-page.css";

/** Marks a form that has been sent from here, so that pressing the button too early is answered. */
const AGAIN = "sent-again";

export function isSentForm(value: unknown): value is SentForm {
  return typeof value === "object" && value !== null && "fields" in value && "to" in value;
}

interface HeldFormPageProps {
  form: SentForm;
  title: string;
  icon: IconName;
  /** Said when it was sent again and the reason still stands. */
  still: string;
  /** Why it couldn’t be taken, if the title doesn’t say it all. */
  because?: ReactNode;
  /** What has happened to the form, and what to do. */
  children: ReactNode;
  /** What may have to be done first. */
  before?: ReactNode;
}

/** Keeps a form that couldn’t be taken, complete, until it is sent again. */
export function HeldFormPage({
  form,
  title,
  icon,
  still,
  because,
  children,
  before,
}: HeldFormPageProps) {
  const again = form.fields.some(([name]) => name === AGAIN);
  const kept = form.fields.filter(([name]) => name !== AGAIN);
  return (
    <div className="error-page">
      <span className="error-page-icon">
        <Icon name={icon} />
      </span>
      <h1>{title}</h1>
      {again && (
        <p role="alert">
          <strong>{still}</strong>
        </p>
      )}
      {because && <p>{because}</p>}
      <p>{children}</p>
      <Form method="post" action={form.to} className="error-page-ways row flow">
        {kept.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name={AGAIN} value="yes" />
        {before}
        <Button variant="primary">{m.kit_errors_send_again()}</Button>
      </Form>
    </div>
  );
}

/** For a form that there is no capacity for right now, or that came right after too many others. */
export function WaitPage({ form }: { form: SentForm }) {
  const [status, still] = form.why === "busy" ? BUSY : OFTEN;
  return (
    <HeldFormPage form={form} title={errorTitle(status)} icon="clock" still={still()}>
      {m.kit_errors_held()}
    </HeldFormPage>
  );
}

const BUSY = [503, m.kit_errors_still_busy] as const;
const OFTEN = [429, m.kit_errors_still_often] as const;
