import { m } from "~/kit/language/m";
import type { QuestionTypeName } from "~/curriculum/rules/kinds";

/** What each type is called where trainers read it. */
export const TYPE_WORDS: Record<QuestionTypeName, () => string> = {
  "single-choice": m.assessment_author_single_choice,
  "multiple-response": m.assessment_author_multiple_response,
  "best-worst": m.assessment_author_best_worst,
  matching: m.assessment_author_matching,
  categorise: m.assessment_author_categorise,
  ordering: m.assessment_author_ordering,
  "fill-gap": m.assessment_author_fill_gap,
  "spot-problem": m.assessment_author_spot_problem,
};
