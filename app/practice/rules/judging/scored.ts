import { z } from "zod";
import { CRITICAL_FAILS, SCORES, type Score } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";

const score = z
  .enum(["0", "1", "2", "3"], { error: () => m.practice_judge_fault_score() })
  .transform((text) => SCORES[Number(text)] as Score);

/** The fields of a rubric in a form. */
export const RUBRIC_FIELDS = {
  "score-acknowledges": score,
  "score-honest": score,
  "score-next-step": score,
  "score-voice": score,
  "score-plain": score,
  critical: z.array(z.enum(CRITICAL_FAILS)).default([]),
};

type Fields = z.output<z.ZodObject<typeof RUBRIC_FIELDS>>;

/** What a rubric that was filled in says. */
export function judgedIn(fields: Fields) {
  return {
    scores: {
      acknowledges: fields["score-acknowledges"],
      honest: fields["score-honest"],
      "next-step": fields["score-next-step"],
      voice: fields["score-voice"],
      plain: fields["score-plain"],
    },
    critical: fields.critical,
  };
}
