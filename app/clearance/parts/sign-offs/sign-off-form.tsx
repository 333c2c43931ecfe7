import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import { SIDE_WORDS } from "~/clearance/rules/sign-offs/sign-off-words";
import { YES, type SignOffKind } from "~/clearance/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import { Button } from "~/kit/parts/forms/button";
import { TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";

interface SignOffFormProps {
  side: SignOffKind;
  givenName: string;
  company: { shortName: string };
  programme: PersonProgramme;
  today: LocalDate;
  /** What was typed and what was wrong with it, after a form that came back. */
  comment?: string | undefined;
  error?: string | undefined;
  /** In a queue: where the form is sent, and the enrolment behind it. */
  action?: string | undefined;
  next?: string | undefined;
  /** Whether single keys press its buttons. */
  keys?: boolean | undefined;
}

/** A side's sign-off: yes, or not yet with a comment that the employee sees. */
export function SignOffForm({
  side,
  givenName,
  company,
  programme,
  today,
  comment,
  error,
  action,
  next,
  keys = false,
}: SignOffFormProps) {
  const { enrolmentId } = programme.standing;
  const { heading, yes, consequence } = SIDE_WORDS[side];
  const { text, grants } = consequence({ givenName, company: company.shortName, programme }, today);
  return (
    <>
      <h3>{heading}</h3>
      <Form
        method="post"
        className="stack gap-4"
        preventScrollReset={false}
        {...(action ? { action } : {})}
      >
        <p>
          {text} {grants && <b>{grants}</b>}
        </p>
        <FormId of={enrolmentId} />
        <input type="hidden" name="enrolment" value={enrolmentId} />
        {next && <input type="hidden" name="next" value={next} />}
        <TextArea
          label={m.clearance_sign_offs_page_comment()}
          name="comment"
          id={commentId(enrolmentId)}
          rows={3}
          maxLength={2000}
          defaultValue={comment}
          error={error}
          aria-keyshortcuts={keys ? "n" : undefined}
          hint={m.clearance_sign_offs_page_comment_hint({ name: givenName })}
        />
        <div className="form-actions">
          <Button
            type="submit"
            name="verdict"
            value={YES[side]}
            variant="primary"
            aria-keyshortcuts={keys ? "a" : undefined}
          >
            {yes}
          </Button>
          <Button type="submit" name="verdict" value="not-yet">
            {m.clearance_sign_offs_page_not_yet()}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** Where a form's summary of mistakes links to. */
export function commentId(enrolmentId: string): string {
  return `comment-${enrolmentId}`;
}
