import { m } from "~/kit/language/m";
import type { IconName } from "~/kit/parts/icon";
import type { Tone } from "~/kit/text/tone";
import type { AnswerState } from "~/assessment/rules/question-types/question-type";

/** How each state of an answer looks and reads. */
export const ANSWER_STATES: Record<
  AnswerState,
  { tone: Tone; icon: IconName; words: () => string }
> = {
  unanswered: { tone: "warn", icon: "dot", words: m.assessment_attempt_unanswered },
  partly: { tone: "warn", icon: "clock", words: m.assessment_attempt_partly },
  answered: { tone: "ok", icon: "check", words: m.assessment_attempt_answered },
};
