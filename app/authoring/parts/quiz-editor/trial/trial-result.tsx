import { m } from "~/kit/language/m";
import type { QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import { numberText, percentText } from "~/kit/text/amounts";
import { shortOf, type Marks } from "~/assessment/rules/grading/mastery";
import { gradeAttempt } from "~/assessment/rules/grading/grading";
import { scoreByObjective } from "~/assessment/rules/grading/objectives";
import { heldBackMode, reviewQuestion, toldMode } from "~/assessment/rules/show";
import type { Certainty } from "~/assessment/rules/kinds";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { ObjectiveScores } from "~/assessment/parts/quiz/objective-scores";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { ShownResult } from "~/authoring/parts/quiz-editor/questions/shown-question";
import { feedbackOf, type Trial } from "./trial";

/** By number, from 1; null where nothing was answered. */
export type TrialAnswers = ReadonlyMap<number, unknown>;

interface TrialResultProps {
  model: QuizModel;
  trial: Trial;
  answers: TrialAnswers;
  certain: ReadonlyMap<number, Certainty | null>;
  marks: Marks;
  onAgain(): void;
}

const SHORT_WORDS = {
  objectives: m.assessment_trainer_not_passed_objectives,
  critical: m.assessment_trainer_not_passed_critical,
} as const;

/** What the attempt earned, and what its learner would be told of it. */
export function TrialResult(props: TrialResultProps) {
  const { model, trial, answers, certain, marks, onAgain } = props;
  const { render, objectives } = useEditing();
  const said = trial.asked.flatMap(({ questionRevisionId }, index) => {
    const response = answers.get(index + 1) ?? null;
    if (response === null) return [];
    const certainty = certain.get(index + 1) ?? null;
    return [[questionRevisionId, { response, clientSeq: 0, certainty }] as const];
  });
  const graded = gradeAttempt(
    { asked: [...trial.asked], answers: new Map(said) },
    trial.bodies,
    marks,
  );
  const { points, maxPoints, passed, basisPoints, byQuestion } = graded;
  const feedback = toldMode(feedbackOf(model), passed);
  const objectiveOf = (id: string) => trial.bodies.get(id)?.objective ?? "";
  const scores = scoreByObjective(byQuestion, objectiveOf, marks);
  const short = passed ? null : shortOf(byQuestion, marks);
  const words = (code: string) =>
    objectives.find((one) => one.code === code)?.label ?? m.curriculum_content_objective_gone();
  return (
    <div className="quiz-tried stack gap-4">
      <Notice
        tone={passed ? "ok" : "warn"}
        role="status"
        title={
          passed ? m.authoring_quiz_editor_trial_pass() : m.authoring_quiz_editor_trial_no_pass()
        }
      >
        {m.authoring_quiz_editor_trial_points({
          points: numberText(points),
          count: maxPoints,
          percent: percentText(basisPoints),
        })}
        {short && ` ${SHORT_WORDS[short]()}.`}
      </Notice>
      <ObjectiveScores
        objectives={scores.map(({ objective, ...score }) => ({
          ...score,
          words: words(objective),
        }))}
      />
      <div className="form-actions">
        <Button type="button" variant="primary" onClick={onAgain}>
          {m.authoring_quiz_editor_trial_again()}
        </Button>
      </div>
      {trial.asked.map((asked, index) => {
        const body = trial.bodies.get(asked.questionRevisionId);
        const grade = byQuestion[index];
        if (!body || !grade) return null;
        const stored = answers.get(index + 1) ?? null;
        const kept = !passed && trial.heldBack.includes(asked.questionId);
        const mode = kept ? heldBackMode(feedback) : feedback;
        const reviewed = reviewQuestion(body, asked, stored, grade, mode, render);
        return reviewed ? (
          <ShownResult
            key={asked.questionRevisionId}
            reviewed={reviewed}
            certainty={certain.get(index + 1) ?? null}
            number={index + 1}
            of={trial.asked.length}
            points={grade}
            as="h3"
          />
        ) : null;
      })}
      {feedback === "full-when-done" && (
        <p className="muted">{m.authoring_quiz_editor_told_when_done()}</p>
      )}
      {feedback === "none" && <p className="muted">{m.authoring_quiz_editor_told_score()}</p>}
    </div>
  );
}
