import type { QuestionTypeName } from "~/curriculum/rules/kinds";

/** What each type is called where trainers read it. */
export const TYPE_WORDS: Record<QuestionTypeName, string> = {
  "single-choice": "Single choice",
  "multiple-response": "Multiple response",
  "best-worst": "Best and worst",
  matching: "Matching",
  categorise: "Categorise",
  ordering: "Ordering",
  "fill-gap": "Fill the gap",
  "spot-problem": "Spot the problem",
};
