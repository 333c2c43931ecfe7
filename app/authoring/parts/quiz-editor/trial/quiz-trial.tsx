import { m } from "~/kit/language/m";
import { useEffect, useMemo, useRef, useState, type FormEvent } from "react";
import { pointsNeeded } from "~/assessment/rules/grading/basis-points";
import type { Random } from "~/assessment/rules/random";
import { showQuestion } from "~/assessment/rules/show";
import { answerState } from "~/assessment/rules/answer-states";
import type { Certainty } from "~/assessment/rules/kinds";
import type { QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import { numberText } from "~/kit/text/amounts";
import { Button } from "~/kit/parts/forms/button";
import { Empty } from "~/kit/parts/page/empty";
import { Notice } from "~/kit/parts/notice";
import { ProgressDots } from "~/assessment/parts/quiz/progress-dots";
import { QuestionFields } from "~/assessment/parts/quiz/question-fields";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { certaintyIn, drawTrial, marksOf, responseIn } from "./trial";
import { TrialResult, type TrialAnswers } from "./trial-result";

interface QuizTrialProps {
  model: QuizModel;
  random: Random;
  onClose(): void;
}

/** An attempt at the quiz as it is written now: drawn, answered and graded here, and then forgotten. */
export function QuizTrial({ model, random, onClose }: QuizTrialProps) {
  const [trial, setTrial] = useState(() => drawTrial(model, random));
  const [page, setPage] = useState(0);
  const [answers, setAnswers] = useState<TrialAnswers>(new Map());
  const [certain, setCertain] = useState<ReadonlyMap<number, Certainty | null>>(new Map());
  const { render, companyName } = useEditing();
  const heading = useRef<HTMLHeadingElement>(null);
  const count = trial.asked.length;
  const onePage = model.settings["layout"] === "one-page";
  const last = onePage ? 1 : count;
  const marks = marksOf(model);

  useEffect(() => heading.current?.focus(), [page]);

  const numbers = onePage ? trial.asked.map((_, index) => index + 1) : [page + 1];
  const shown = useMemo(
    () =>
      trial.asked.map((asked, index) => {
        const body = trial.bodies.get(asked.questionRevisionId);
        return body ? showQuestion(body, asked, answers.get(index + 1) ?? null, render) : null;
      }),
    [trial, answers, render],
  );

  function goOn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const back = button instanceof HTMLButtonElement && button.value === "back";
    const said = numbers.map((number) => {
      const asked = trial.asked[number - 1];
      const body = asked && trial.bodies.get(asked.questionRevisionId);
      return [number, body ? responseIn(form, number, body, asked.order) : null] as const;
    });
    setAnswers(new Map([...answers, ...said]));
    setCertain(new Map([...certain, ...numbers.map((n) => [n, certaintyIn(form, n)] as const)]));
    setPage(back ? page - 1 : page + 1);
  }

  function again() {
    setTrial(drawTrial(model, random));
    setAnswers(new Map());
    setCertain(new Map());
    setPage(0);
  }

  const points = [...trial.asked].reduce(
    (sum, { questionRevisionId }) => sum + (trial.bodies.get(questionRevisionId)?.points ?? 0),
    0,
  );
  return (
    <section className="quiz-trial stack gap-4" aria-labelledby="quiz-trial-title">
      <header className="row flow between">
        <h2 id="quiz-trial-title" ref={heading} tabIndex={-1}>
          {page < last ? m.authoring_quiz_editor_trial() : m.authoring_quiz_editor_trial_result()}
        </h2>
        <Button type="button" onClick={onClose}>
          {m.authoring_quiz_editor_trial_close()}
        </Button>
      </header>
      <p className="muted">
        {m.authoring_quiz_editor_trial_as({
          company: companyName,
          needed: numberText(pointsNeeded(marks.passBasisPoints, points)),
          count: points,
        })}
      </p>
      {trial.left > 0 && (
        <Notice tone="warn">{m.authoring_quiz_editor_trial_left({ count: trial.left })}</Notice>
      )}
      {count === 0 ? (
        <Empty title={m.authoring_quiz_editor_trial_none()}>
          {m.authoring_quiz_editor_trial_none_text()}
        </Empty>
      ) : page >= last ? (
        <TrialResult
          model={model}
          trial={trial}
          answers={answers}
          certain={certain}
          marks={marks}
          onAgain={again}
        />
      ) : (
        <form key={page} className="stack gap-5" onSubmit={goOn} autoComplete="off">
          {!onePage && (
            <ProgressDots
              current={page + 1}
              questions={trial.asked.map((asked, index) => {
                const body = trial.bodies.get(asked.questionRevisionId);
                const stored = answers.get(index + 1) ?? null;
                const state = body && stored !== null ? answerState(body, stored) : "unanswered";
                return { number: index + 1, state };
              })}
            />
          )}
          {numbers.map((number) => {
            const question = shown[number - 1];
            if (!question) return null;
            const asks = model.settings["certainty"] === true;
            const certainty = asks ? { certainty: certain.get(number) ?? null } : {};
            return (
              <QuestionFields
                key={number}
                question={{ ...question, number, ...certainty }}
                of={count}
              />
            );
          })}
          <div className="form-actions">
            <Button variant="primary" size="big" value="on">
              {page + 1 < last
                ? m.authoring_quiz_editor_trial_next()
                : m.authoring_quiz_editor_trial_hand_in()}
            </Button>
            {page > 0 && (
              <Button size="big" value="back">
                {m.authoring_quiz_editor_trial_back()}
              </Button>
            )}
          </div>
        </form>
      )}
    </section>
  );
}
