export const STEP_KINDS = ["answered", "submitted"] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const QUESTION_TYPES = [
  "single-choice",
  "multiple-response",
  "ordering",
  "fill-gap",
  "spot-problem",
] as const;
export type QuestionTypeName = (typeof QUESTION_TYPES)[number];
