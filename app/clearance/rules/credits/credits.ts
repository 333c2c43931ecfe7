import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { addMonths, type LocalDate, type Moment } from "~/kit/time/moment";
import type { Credit } from "~/clearance/rules/standing/facts";
import type { CreditKind } from "~/clearance/rules/kinds";

/** How far ahead a credit may last. */
const MONTHS_AHEAD = 36;

export const EVIDENCE_LENGTH = 500;

/** What is to stand for a module, as someone says it. */
export interface WantedCredit {
  kind: CreditKind;
  completedOn: LocalDate | null;
  validUntil: LocalDate;
  evidence: string;
}

export type CreditMistake =
  | "evidence-missing"
  | "evidence-long"
  | "completed-missing"
  | "completed-ahead"
  | "until-past"
  | "until-too-far";

/** What is wrong with a credit on a day; nothing where it may be given. An exemption was learned on no day. */
export function creditMistakes(wanted: WantedCredit, { today }: Moment): CreditMistake[] {
  const { kind, completedOn, validUntil, evidence } = wanted;
  const mistakes: CreditMistake[] = [];
  if (kind === "recognition") {
    if (completedOn === null) mistakes.push("completed-missing");
    else if (completedOn > today) mistakes.push("completed-ahead");
  }
  if (validUntil < today) mistakes.push("until-past");
  else if (validUntil > addMonths(today, MONTHS_AHEAD)) mistakes.push("until-too-far");
  if (evidence.trim() === "") mistakes.push("evidence-missing");
  else if (evidence.trim().length > EVIDENCE_LENGTH) mistakes.push("evidence-long");
  return mistakes;
}

export const CREDIT_MISTAKES: Record<CreditMistake, () => string> = {
  "evidence-missing": m.clearance_credit_words_fault_evidence_missing,
  "evidence-long": () =>
    m.clearance_credit_words_fault_evidence_long({ characters: numberText(EVIDENCE_LENGTH) }),
  "completed-missing": m.clearance_credit_words_fault_completed_missing,
  "completed-ahead": m.clearance_credit_words_fault_completed_ahead,
  "until-past": m.clearance_credit_words_fault_until_past,
  "until-too-far": m.clearance_credit_words_fault_until_far,
};

type Said = Pick<Credit, "moduleId" | keyof WantedCredit>;

/** What a credit says of a module, whenever it was given and whatever became of it: the same text for the same. */
export function saying({ moduleId, kind, completedOn, validUntil, evidence }: Said): string {
  return JSON.stringify([moduleId, kind, completedOn, validUntil, evidence.trim()]);
}

/** Whether a credit says the same of the same module, whenever it was given. */
export function saysTheSame(credit: Said, wanted: Said): boolean {
  return saying(credit) === saying(wanted);
}

/** What a kind of credit is called. */
export const CREDIT_NOUNS: Record<CreditKind, () => string> = {
  exemption: m.clearance_credit_words_exemption,
  recognition: m.clearance_credit_words_recognition,
};

/** “Recognised until 3 May 2027”. */
export function creditText({ kind, validUntil }: Pick<Credit, "kind" | "validUntil">): string {
  return m.clearance_credit_words_until({ kind, day: dayText(validUntil) });
}
