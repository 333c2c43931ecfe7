import type { AskedQuestion } from "~/assessment/rules/attempt";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { StepBody } from "~/assessment/rules/steps";
import type { STEP_KINDS } from "~/assessment/rules/kinds";

interface AnswerOrEnd {
  attemptId: string;
  kind: (typeof STEP_KINDS)[number];
  body: StepBody;
}

/**
 * What each attempt said last before it was handed in for the first time. The steps are those of one question and the endings, each
 * attempt's in their order; what was answered after an attempt was opened again is left out.
 */
export function firstAnswers(steps: readonly AnswerOrEnd[]): unknown[] {
  const answers = new Map<string, unknown>();
  const ended = new Set<string>();
  for (const { attemptId, kind, body } of steps) {
    if (kind === "submitted") ended.add(attemptId);
    else if (kind === "answered" && "response" in body && !ended.has(attemptId))
      answers.set(attemptId, body.response);
  }
  return [...answers.values()];
}

/** Whether an answer can be counted beside others: what was marked in a translated draft is not in the original’s words. */
export function isComparable(
  { type }: Pick<QuestionBody, "type">,
  asked: readonly AskedQuestion[],
): boolean {
  return type !== "spot-problem" || asked.every(({ translation }) => translation === undefined);
}
