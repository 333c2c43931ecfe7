import { Form, Link, useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useRef, type FormEvent } from "react";
import type { ShownQuestion } from "~/assessment/rules/show";
import { plural } from "~/kit/text/amounts";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Chip } from "~/kit/parts/chip";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { Notice } from "~/kit/parts/notice";
import { questionId } from "./question-fields";
import type { Saving } from "./saving/use-saving";
import "./attempt-review.css";
import "./answer-form.css";

interface AttemptReviewProps {
  shown: readonly (ShownQuestion & { number: number })[];
  questions: readonly { number: number; answered: boolean }[];
  onePage: boolean;
  saving: Saving;
  moved: boolean;
}

/** Every question with whether it is answered, before handing in. */
export function AttemptReview({ shown, questions, onePage, saving, moved }: AttemptReviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const submit = useSubmit();
  const busy = useNavigation().state !== "idle";
  const open = questions.filter(({ answered }) => !answered).length;

  useEffect(() => {
    if (moved) heading.current?.focus();
  }, [moved]);

  async function handIn(event: FormEvent<HTMLFormElement>) {
    if (!saving.queue.unsaved()) return;
    event.preventDefault();
    const form = event.currentTarget;
    if (await saving.queue.flush()) submit(form.querySelector("button"));
  }

  const wayTo = (number: number) => (onePage ? `?#${questionId(number)}` : `?q=${number}`);
  return (
    <>
      <div className="quiz-body stack gap-4">
        <h2 ref={heading} tabIndex={-1}>
          Check your answers
        </h2>
        <Unanswered open={open} of={questions.length} />
        <ol className="stack gap-2 plain-list">
          {questions.map(({ number, answered }, index) => (
            <li key={number}>
              <Link to={wayTo(number)} className="quiz-review-row row">
                <span className="quiz-review-number numbers">{number}</span>
                <span className="quiz-review-stem">
                  <InlineView>{shown[index]?.stem ?? []}</InlineView>
                </span>
                {answered ? (
                  <Chip tone="ok" icon="check">
                    Answered
                  </Chip>
                ) : (
                  <Chip tone="warn" icon="dot">
                    Not answered
                  </Chip>
                )}
              </Link>
            </li>
          ))}
        </ol>
      </div>
      <Form method="post" className="quiz-foot" onSubmit={handIn}>
        <LinkButton to={wayTo(questions.length)} size="big">
          Back
        </LinkButton>
        <Button variant="primary" size="big" name="go" value="submit" aria-disabled={busy}>
          Hand in
        </Button>
      </Form>
    </>
  );
}

function Unanswered({ open, of }: { open: number; of: number }) {
  if (open === 0) {
    return <p className="muted">All {of} are answered. Once you hand in, answers are final.</p>;
  }
  return (
    <Notice
      tone="warn"
      title={`${plural(open, "One question is", "# questions are")} not answered`}
    >
      You can go back to {plural(open, "it", "them")} now. A question without an answer earns no
      points.
    </Notice>
  );
}
