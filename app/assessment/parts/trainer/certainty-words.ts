import { m } from "~/kit/language/m";
import type { Certainty } from "~/assessment/rules/kinds";

/** How sure the person was of an answer, as said to a trainer. */
export const WAS_CERTAIN: Record<Certainty, () => string> = {
  guessing: m.assessment_trainer_was_guessing,
  "fairly-sure": m.assessment_trainer_was_fairly_sure,
  certain: m.assessment_trainer_was_certain,
};
