import type { FeedbackMode } from "~/curriculum/rules/kinds";
import type { GradedQuestion } from "./attempt";

/** Going over a question tells what is right, so it is only for quizzes that tell it anyway. */
export function allowsGoingOver(mode: FeedbackMode): boolean {
  return mode === "hints" || mode === "full";
}

/** The numbers, from 1, of the questions that did not earn everything, as far as each one's mode allows going over it. */
export function toGoOver(
  byQuestion: readonly Pick<GradedQuestion, "correct">[],
  modes: readonly FeedbackMode[],
): number[] {
  return byQuestion.flatMap(({ correct }, index) =>
    !correct && allowsGoingOver(modes[index] ?? "none") ? [index + 1] : [],
  );
}
