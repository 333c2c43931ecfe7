import { m } from "~/kit/language/m";
import { useDeferredValue, useEffect, useMemo, useRef, useState, type FormEvent } from "react";
import { gradeQuestion } from "~/assessment/rules/grading/grading";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Random } from "~/assessment/rules/random";
import { reviewQuestion, showQuestion, toldMode } from "~/assessment/rules/show";
import type { FeedbackMode } from "~/curriculum/rules/kinds";
import { Button } from "~/kit/parts/forms/button";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { ShownFields, ShownResult } from "./shown-question";
import { withStandIns } from "~/authoring/parts/quiz-editor/stand-ins";
import { bodyOf, chanceOf, responseIn } from "~/authoring/parts/quiz-editor/trial/trial";
import "./preview.css";

interface QuestionPreviewProps {
  value: unknown;
  number: number;
  shuffle: boolean;
  feedback: FeedbackMode;
  random: Random;
}

/** A question as a learner of the company meets it, to be tried. What is answered is forgotten again. */
export function QuestionPreview({ value, ...how }: QuestionPreviewProps) {
  const { companyName } = useEditing();
  const settled = useDeferredValue(value);
  const whole = useMemo(() => bodyOf(settled), [settled]);
  const body = useMemo(() => whole ?? bodyOf(withStandIns(settled)), [whole, settled]);
  const heading = `quiz-preview-${how.number}`;
  return (
    <section className="quiz-preview" aria-labelledby={heading}>
      <h4 id={heading} className="eyebrow">
        {m.authoring_questions_preview({ company: companyName })}
      </h4>
      {body && !whole && (
        <p className="small muted room-below">{m.authoring_questions_preview_open()}</p>
      )}
      {body ? (
        <TriedQuestion key={JSON.stringify(body)} body={body} {...how} />
      ) : (
        <p className="muted">{m.authoring_questions_preview_wrong()}</p>
      )}
    </section>
  );
}

function TriedQuestion({
  body,
  number,
  shuffle,
  feedback,
  random,
}: Omit<QuestionPreviewProps, "value"> & { body: QuestionBody }) {
  const { render } = useEditing();
  const [seed, setSeed] = useState(random);
  const [answer, setAnswer] = useState<{ stored: unknown } | null>(null);
  const [empty, setEmpty] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  const order = useMemo(() => {
    const type = questionType(body.type);
    return type.order(type.content.parse(body.content), { shuffle, random: chanceOf(seed) });
  }, [body, shuffle, seed]);
  const shown = useMemo(() => showQuestion(body, { order }, null, render), [body, order, render]);

  useEffect(() => {
    if (answer) result.current?.focus();
  }, [answer]);

  function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const stored = responseIn(event.currentTarget, number, body, order);
    setEmpty(stored === null);
    setAnswer(stored === null ? null : { stored });
  }

  function again() {
    setAnswer(null);
    setSeed(random());
  }

  if (answer) {
    const graded = gradeQuestion("tried", body, answer.stored);
    const reviewed = reviewQuestion(
      body,
      { order },
      answer.stored,
      graded,
      toldMode(feedback, true),
      render,
    );
    return (
      <div ref={result} tabIndex={-1} className="quiz-tried stack gap-4">
        <ShownResult reviewed={reviewed} number={number} of={null} points={graded} as="h3" />
        {feedback === "full-when-done" && (
          <p className="small muted">{m.authoring_questions_preview_when_done()}</p>
        )}
        <Button type="button" onClick={again}>
          {m.authoring_questions_preview_again()}
        </Button>
      </div>
    );
  }
  return (
    <form className="quiz-tried stack gap-4" onSubmit={check} autoComplete="off">
      <ShownFields key={seed} shown={shown} number={number} />
      <div className="row">
        <Button>{m.curriculum_check_check()}</Button>
        <span className="small muted" role="status">
          {empty ? m.authoring_questions_preview_first() : m.authoring_questions_preview_kept()}
        </span>
      </div>
    </form>
  );
}
