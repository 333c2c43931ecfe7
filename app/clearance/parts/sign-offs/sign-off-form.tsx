import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Verdict } from "~/clearance/rules/kinds";
import { Button } from "~/kit/parts/forms/button";
import { TextArea } from "~/kit/parts/forms/field";

interface SignOffFormProps {
  enrolmentId: string;
  givenName: string;
  /** The “yes” of this role. */
  yes: { verdict: Exclude<Verdict, "not-yet">; label: string };
  /** What the “yes” makes true, said before it is pressed. */
  consequence: ReactNode;
  /** What was typed and what was wrong with it, after a form that came back. */
  comment?: string | undefined;
  error?: string | undefined;
  /** Sent along, for a page whose forms do several things. */
  intent?: string | undefined;
  /** Sent along too, by name. */
  along?: { readonly [name: string]: string | undefined } | undefined;
}

/** A sign-off: yes, or not yet with a comment that the employee sees. */
export function SignOffForm({
  enrolmentId,
  givenName,
  yes,
  consequence,
  comment,
  error,
  intent,
  along = {},
}: SignOffFormProps) {
  return (
    <Form method="post" className="stack gap-4" preventScrollReset={false}>
      <p>{consequence}</p>
      <input type="hidden" name="enrolment" value={enrolmentId} />
      {intent && <input type="hidden" name="intent" value={intent} />}
      {Object.entries(along).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      <TextArea
        label="Your comment"
        name="comment"
        id={commentId(enrolmentId)}
        rows={3}
        maxLength={2000}
        defaultValue={comment}
        error={error}
        hint={`${givenName} sees it. A “not yet” needs one: what should be better next time?`}
      />
      <div className="form-actions">
        <Button type="submit" name="verdict" value={yes.verdict} variant="primary">
          {yes.label}
        </Button>
        <Button type="submit" name="verdict" value="not-yet">
          Not yet
        </Button>
      </div>
    </Form>
  );
}

/** Where a form's summary of mistakes links to. */
export function commentId(enrolmentId: string): string {
  return `comment-${enrolmentId}`;
}
