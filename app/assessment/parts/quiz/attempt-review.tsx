import { Form, Link, useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useRef, type FormEvent } from "react";
import type { AnswerState } from "~/assessment/rules/question-types/question-type";
import type { ShownQuestion } from "~/assessment/rules/show";
import { plural } from "~/kit/text/amounts";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Chip } from "~/kit/parts/chip";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { Notice } from "~/kit/parts/notice";
import { ANSWER_STATES } from "./answer-state-words";
import { questionId } from "./question-fields";
import type { Saving } from "./saving/use-saving";
import "./attempt-review.css";
import "./answer-form.css";

interface AttemptReviewProps {
  shown: readonly (ShownQuestion & { number: number })[];
  questions: readonly { number: number; state: AnswerState }[];
  /** Whether handing in was asked for, and is to be confirmed. */
  confirming: boolean;
  onePage: boolean;
  saving: Saving;
  moved: boolean;
}

/** Every question with how far it is answered, before handing in; or, to confirm that, those that are not answered or only partly. */
export function AttemptReview(props: AttemptReviewProps) {
  const { shown, questions, confirming, onePage, saving, moved } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const submit = useSubmit();
  const busy = useNavigation().state !== "idle";
  const unfinished = questions.filter(({ state }) => state !== "answered");

  useEffect(() => {
    if (moved) heading.current?.focus();
  }, [moved, confirming]);

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
          {confirming ? "Hand in as it is?" : "Check your answers"}
        </h2>
        <Unfinished questions={questions} confirming={confirming} />
        <ol className="stack gap-2 plain-list">
          {(confirming ? unfinished : questions).map(({ number, state }) => {
            const { tone, icon, words } = ANSWER_STATES[state];
            return (
              <li key={number}>
                <Link to={wayTo(number)} className="quiz-review-row row">
                  <span className="quiz-review-number numbers">{number}</span>
                  <span className="quiz-review-stem" dir="auto">
                    <InlineView>{shown[number - 1]?.stem ?? []}</InlineView>
                  </span>
                  <Chip tone={tone} icon={icon}>
                    {words}
                  </Chip>
                </Link>
              </li>
            );
          })}
        </ol>
      </div>
      <Form method="post" className="quiz-foot" onSubmit={handIn}>
        {confirming &&
          unfinished.map(({ number }) => (
            <input key={number} type="hidden" name="accepted" value={number} />
          ))}
        <LinkButton to={confirming ? "?q=review" : wayTo(questions.length)} size="big">
          Back
        </LinkButton>
        <Button
          variant={confirming ? "plain" : "primary"}
          size="big"
          name="go"
          value="submit"
          aria-disabled={busy}
        >
          {confirming ? "Hand in as it is" : "Hand in"}
        </Button>
      </Form>
    </>
  );
}

function Unfinished({
  questions,
  confirming,
}: Pick<AttemptReviewProps, "questions" | "confirming">) {
  const partly = questions.filter(({ state }) => state === "partly").length;
  const open = questions.filter(({ state }) => state === "unanswered").length;
  if (partly + open === 0)
    return (
      <p className="muted">
        All {questions.length} are answered. Once you hand in, answers are final.
      </p>
    );
  const said = [
    open > 0 && plural(open, "one question is not answered", "# questions are not answered"),
    partly > 0 && plural(partly, "one is only partly answered", "# are only partly answered"),
  ].filter((words) => words !== false);
  const title = said.join(", and ");
  return (
    <Notice
      tone="warn"
      role={confirming ? "alert" : undefined}
      title={title.charAt(0).toUpperCase() + title.slice(1)}
    >
      You can go back to {plural(partly + open, "it", "them")} now. What is left open earns no
      points.{confirming && " Once you hand in, answers are final."}
    </Notice>
  );
}
