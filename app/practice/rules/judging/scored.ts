import { z } from "zod";
import { CRITERIA, CRITICAL_FAILS, SCORES, type Score } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import type { BegunSample } from "~/practice/rules/rows";

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

/** What a rubric says that may not be filled in yet. */
export function begunIn(fields: URLSearchParams): Pick<BegunSample, "scores" | "critical"> {
  const scores: BegunSample["scores"] = {};
  for (const criterion of CRITERIA) {
    const said = fields.get(`score-${criterion}`);
    const chosen = SCORES.find((one) => String(one) === said);
    if (chosen !== undefined) scores[criterion] = chosen;
  }
  const said = fields.getAll("critical");
  return { scores, critical: CRITICAL_FAILS.filter((fail) => said.includes(fail)) };
}
