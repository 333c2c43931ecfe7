import { spotProblem } from "~/assessment/rules/question-types/spot-problem";

/** How many words a draft has that can be marked. */
export function draftWords(content: unknown): number {
  const parsed = spotProblem.content.parse(content);
  return spotProblem.view(parsed, [], (text) => [text]).words.length;
}
