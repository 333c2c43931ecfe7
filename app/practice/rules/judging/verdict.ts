import {
  CRITERIA,
  type Criterion,
  type CriticalFail,
  type ReplyVerdict,
} from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import type { ReplyScores } from "~/practice/rules/rows";
import { CRITERION_WORDS, CRITICAL_WORDS } from "./rubric";

/** What there may be to say of a reply before its verdict. */
export interface Judged {
  scores: ReplyScores;
  critical: readonly CriticalFail[];
}

export type NotApproved =
  | { code: "critical"; critical: readonly CriticalFail[] }
  | { code: "zero"; criteria: readonly Criterion[] };

/** What stands against approving a reply: a critical fail, whatever its scores, or a criterion with nothing. */
export function againstApproval({ scores, critical }: Judged): NotApproved[] {
  const zero = CRITERIA.filter((criterion) => scores[criterion] === 0);
  return [
    ...(critical.length > 0 ? [{ code: "critical" as const, critical }] : []),
    ...(zero.length > 0 ? [{ code: "zero" as const, criteria: zero }] : []),
  ];
}

export function mayGive(verdict: ReplyVerdict, judged: Judged): boolean {
  return verdict !== "approve" || againstApproval(judged).length === 0;
}

/** Why a reply can’t be approved. */
export function notApprovedText(reason: NotApproved): string {
  switch (reason.code) {
    case "critical":
      return m.practice_rubric_not_critical({
        fails: listed(reason.critical.map((fail) => CRITICAL_WORDS[fail].title())),
      });
    case "zero":
      return m.practice_rubric_not_zero({
        criteria: listed(reason.criteria.map((criterion) => CRITERION_WORDS[criterion].title())),
      });
    default:
      return reason satisfies never;
  }
}
