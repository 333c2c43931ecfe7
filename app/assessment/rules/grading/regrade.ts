import type { GradedQuestion } from "~/assessment/rules/attempt";
import { gradeQuestion, sumUp, type Graded } from "./grading";
import { reaches, type Marks } from "./mastery";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { RegradeStep, Step } from "~/assessment/rules/steps";

/** How one question of an attempt is graded again. `key` is the fixed question, whose key counts now. */
export type Regrading = { choice: "award" } | { choice: "rescore"; key: QuestionBody };

/** Whether an answer to one revision says the same of the other, so that the new key can be laid over it. */
export function mayRescore(
  asked: Pick<QuestionBody, "type" | "content">,
  key: Pick<QuestionBody, "type" | "content">,
): boolean {
  if (asked.type !== key.type) return false;
  const type = questionType(asked.type);
  return type.sameParts(type.content.parse(asked.content), type.content.parse(key.content));
}

/** One question graded again. It stays worth what it was worth when it was asked. */
function regradeQuestion(
  before: GradedQuestion,
  response: unknown,
  regrading: Regrading,
): GradedQuestion {
  if (regrading.choice === "award") return { ...before, correct: true, points: before.maxPoints };
  const key = { ...regrading.key, points: before.maxPoints };
  const after = gradeQuestion(before.questionRevisionId, key, response);
  // What was typed has been erased with the person: it keeps the points it was given.
  if (response !== undefined && before.answered && !after.answered) return before;
  const { answered, correct, points } = after;
  // A question can stop being critical for those who were asked it, never become so.
  const { critical, ...asked } = before;
  const stays = critical && key.critical;
  return { ...asked, answered, correct, points, ...(stays && { critical: true }) };
}

/**
 * The grade after one of its questions was graded again; null where that changes nothing. A pass stays one, whatever the points
 * come to.
 */
export function regrade(
  before: Pick<Graded, "byQuestion" | "passed">,
  { questionRevisionId, response }: { questionRevisionId: string; response: unknown },
  regrading: Regrading,
  marks: Marks,
): Graded | null {
  const byQuestion = before.byQuestion.map((question) =>
    question.questionRevisionId === questionRevisionId
      ? regradeQuestion(question, response, regrading)
      : question,
  );
  const changed = byQuestion.some((question, index) => {
    const was = before.byQuestion[index];
    return question.points !== was?.points || question.correct !== was.correct;
  });
  if (!changed) return null;
  const after = sumUp(byQuestion, marks);
  return { ...after, passed: before.passed || after.passed };
}

/** An attempt's grade before and after one of its questions is graded again, and what it had to reach. */
export interface Regraded {
  before: Pick<Graded, "byQuestion" | "passed">;
  after: Pick<Graded, "byQuestion" | "passed">;
  marks: Marks;
}

/** Whether it reached its marks before and would not now; its pass stays. */
function fallsBelow({ before, after, marks }: Regraded): boolean {
  return before.passed && reaches(before.byQuestion, marks) && !reaches(after.byQuestion, marks);
}

/** What regrading would do to the attempts, shown to the trainer before they decide. */
export interface RegradeOutlook {
  affected: number;
  newlyPass: number;
  /** Those whose points would no longer do; their pass stays. */
  fallBelow: number;
}

export function regradeOutlook(changes: readonly Regraded[]): RegradeOutlook {
  return {
    affected: changes.length,
    newlyPass: changes.filter(({ before, after }) => after.passed && !before.passed).length,
    fallBelow: changes.filter(fallsBelow).length,
  };
}

/** The last decision on each question that was graded again. */
export function regradesIn(steps: readonly Step[]): Map<string, RegradeStep> {
  const regraded = steps.filter((step) => step.kind === "regraded");
  return new Map(regraded.map((step) => [step.body.questionRevisionId, step]));
}

/**
 * A grade with earlier decisions on its questions kept, as when an attempt that was opened again is handed in again. `keys` holds
 * the revisions that those decisions graded by.
 */
export function keepRegrades(
  graded: Graded,
  regrades: ReadonlyMap<string, RegradeStep>,
  responseTo: (questionRevisionId: string) => unknown,
  keys: ReadonlyMap<string, QuestionBody>,
  marks: Marks,
): Graded {
  const byQuestion = graded.byQuestion.map((question) => {
    const decision = regrades.get(question.questionRevisionId)?.body;
    if (!decision) return question;
    const response = responseTo(question.questionRevisionId);
    if (decision.choice === "award")
      return regradeQuestion(question, response, { choice: "award" });
    const key = keys.get(decision.key ?? "");
    return key ? regradeQuestion(question, response, { choice: "rescore", key }) : question;
  });
  return sumUp(byQuestion, marks);
}
