import type { FeedbackMode } from "~/curriculum/rules/kinds";
import type { GradedQuestion } from "./attempt";

/** Practising again tells what is right, so it is only for quizzes that tell it anyway. */
export function allowsPractice(mode: FeedbackMode): boolean {
  return mode === "hints" || mode === "full";
}

/** The numbers, from 1, of the questions that did not earn everything. */
export function toPractise(byQuestion: readonly Pick<GradedQuestion, "correct">[]): number[] {
  return byQuestion.flatMap(({ correct }, index) => (correct ? [] : [index + 1]));
}
