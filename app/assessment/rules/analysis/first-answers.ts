import type { StepBody } from "~/assessment/rules/steps";
import type { STEP_KINDS } from "~/assessment/rules/kinds";

interface AnswerOrEnd {
  attemptId: string;
  kind: (typeof STEP_KINDS)[number];
  body: StepBody;
}

interface FirstAnswer<Step> {
  response: unknown;
  /** The step that said it. */
  step: Step;
}

/**
 * What each attempt said last before it was handed in for the first time. The steps are those of one question and the endings, each
 * attempt's in their order; what was answered after an attempt was opened again is left out.
 */
export function firstAnswers<Step extends AnswerOrEnd>(
  steps: readonly Step[],
): FirstAnswer<Step>[] {
  const answers = new Map<string, FirstAnswer<Step>>();
  const ended = new Set<string>();
  for (const step of steps) {
    const { attemptId, kind, body } = step;
    if (kind === "submitted") ended.add(attemptId);
    else if (kind === "answered" && "response" in body && !ended.has(attemptId))
      answers.set(attemptId, { response: body.response, step });
  }
  return [...answers.values()];
}
