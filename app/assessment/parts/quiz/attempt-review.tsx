import { Form, Link, useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useRef, type FormEvent } from "react";
import type { AnswerState } from "~/assessment/rules/question-types/question-type";
import type { ShownQuestion } from "~/assessment/rules/show";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
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
          {confirming ? m.assessment_attempt_confirm_title() : m.assessment_attempt_check_title()}
        </h2>
        <Unfinished questions={questions} confirming={confirming} />
        <ol className="stack gap-2 plain-list">
          {(confirming ? unfinished : questions).map(({ number, state }) => {
            const { tone, icon, words } = ANSWER_STATES[state];
            return (
              <li key={number}>
                <Link to={wayTo(number)} className="quiz-review-row row">
                  <span className="quiz-review-number numbers">{numberText(number)}</span>
                  <span className="quiz-review-stem" dir="auto">
                    <InlineView>{shown[number - 1]?.stem ?? []}</InlineView>
                  </span>
                  <Chip tone={tone} icon={icon}>
                    {words()}
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
          {m.assessment_attempt_back()}
        </LinkButton>
        <Button
          variant={confirming ? "plain" : "primary"}
          size="big"
          name="go"
          value="submit"
          aria-disabled={busy}
        >
          {confirming ? m.assessment_attempt_hand_in_as_is() : m.assessment_attempt_hand_in()}
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
      <p className="muted">{m.assessment_attempt_all_answered({ count: questions.length })}</p>
    );
  const count = partly + open;
  return (
    <Notice
      tone="warn"
      role={confirming ? "alert" : undefined}
      title={unfinishedWords(open, partly)}
    >
      {confirming
        ? m.assessment_attempt_open_final({ count })
        : m.assessment_attempt_open_text({ count })}
    </Notice>
  );
}

function unfinishedWords(open: number, partly: number): string {
  if (partly === 0) return m.assessment_attempt_open({ count: open });
  if (open === 0) return m.assessment_attempt_open_partly({ count: partly });
  return m.assessment_attempt_open_both({ open: numberText(open), partly: numberText(partly) });
}
