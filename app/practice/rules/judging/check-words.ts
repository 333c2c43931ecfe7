import { m } from "~/kit/language/m";
import type { CheckCode } from "~/practice/rules/checks/check";

/** What a check is called where there is only a word for it. */
export const CHECK_WORDS: Record<CheckCode, () => string> = {
  "wrong-account": m.practice_judge_check_wrong_account,
  "personal-data": m.practice_judge_check_personal_data,
  "off-limits": m.practice_judge_check_off_limits,
  undisclosed: m.practice_judge_check_undisclosed,
  length: m.practice_judge_check_length,
  signature: m.practice_judge_check_signature,
  promise: m.practice_judge_check_promise,
  blame: m.practice_judge_check_blame,
  claim: m.practice_judge_check_claim,
  shouting: m.practice_judge_check_shouting,
  copied: m.practice_judge_check_copied,
};

/** The same of a word that is kept; one that is no longer known is named as it stands. */
export function checkWords(code: string): string {
  return Object.hasOwn(CHECK_WORDS, code) ? CHECK_WORDS[code as CheckCode]() : code;
}
