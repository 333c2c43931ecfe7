import type { Certainty } from "~/assessment/rules/kinds";

/** How sure somebody was of an answer, as said to a trainer. */
export const WAS_CERTAIN: Record<Certainty, string> = {
  guessing: "Was guessing",
  "fairly-sure": "Was fairly sure",
  certain: "Was certain",
};
