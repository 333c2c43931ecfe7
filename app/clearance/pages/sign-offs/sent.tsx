import { commentId } from "~/clearance/parts/sign-offs/sign-off-form";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { TooLateNotice } from "./notice";

interface Words {
  readonly [name: string]: string | undefined;
}

/** A form that came back, sorted by where what it says belongs. */
export function sentBack(sent: { values: Words; errors: Words } | undefined) {
  const values = sent?.values ?? {};
  const errors = sent?.errors ?? {};
  const { form: refused, ...mistakes } = errors;
  return {
    values,
    errors,
    /** Why it came too late. */
    refused,
    mistakes: sent && !refused ? mistakes : null,
    /** What was typed into the form about an enrolment, and what is wrong with it. */
    typedIn: (enrolmentId: string) =>
      values.enrolment === enrolmentId && !refused
        ? { comment: values.comment, error: mistakes.comment }
        : {},
  };
}

/** What there is to say of it at the top of a page. */
export function SentBackNotice({
  sent: { values, refused, mistakes },
  idOf = () => commentId(values.enrolment ?? ""),
}: {
  sent: ReturnType<typeof sentBack>;
  idOf?: (name: string) => string;
}) {
  return (
    <>
      {refused && <TooLateNotice message={refused} typed={values.comment ?? values.reason} />}
      <ErrorSummary errors={mistakes} idOf={idOf} />
    </>
  );
}
