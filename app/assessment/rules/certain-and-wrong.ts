import type { GradedQuestion } from "./attempt";

/** Answered, sure of it, and not right: what somebody would post without asking anybody. */
export function isCertainAndWrong({ answered, correct, certainty }: GradedQuestion): boolean {
  return answered && !correct && certainty === "certain";
}
