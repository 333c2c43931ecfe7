import type { GradedQuestion } from "./attempt";

/** Answered, sure of it, and not right: what a person would post without asking anyone. */
export function isCertainAndWrong({ answered, correct, certainty }: GradedQuestion): boolean {
  return answered && !correct && certainty === "certain";
}
