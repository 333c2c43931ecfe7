import type { RenewalRule } from "~/company/rules/kinds";
import { counted } from "~/kit/text/amounts";
import type { ProgrammeRule } from "~/curriculum/rules/requirements";

/** On what terms a clearance is granted, for people to read. */
export interface Terms {
  validMonths: number;
  renewalWindowDays: number;
  renewal: RenewalRule;
  /** The title of the module that renews by the short way. */
  renewalModule: string | null;
  graceDays: number | null;
  policy: boolean;
}

/** “Valid for 12 months. …”: how long, from when it can be renewed and how, and what becomes of it after its end. */
export function termsText(terms: Terms): string {
  const { validMonths, renewalWindowDays, renewal, graceDays } = terms;
  const window =
    renewalWindowDays === 0
      ? "It can be renewed on its last day"
      : `It can be renewed in its last ${counted(renewalWindowDays, "day")}`;
  const signed = terms.policy
    ? ", with the policy signed and both sign-offs"
    : ", with both sign-offs";
  return [
    `Valid for ${counted(validMonths, "month")}.`,
    `${window}: ${RENEWING[renewal](terms)}${signed}.`,
    ...(renewal === "whole" ? [] : [afterwards(graceDays)]),
  ].join(" ");
}

/** The terms of a programme as they are for a company. */
export function termsOfRule({ renewalModule, ...rule }: ProgrammeRule): Terms {
  return { ...rule, renewalModule: renewalModule?.title ?? null };
}

/** What renewing takes, in a few words. */
const RENEWING: Record<RenewalRule, (terms: Pick<Terms, "renewalModule">) => string> = {
  whole: () => "all lessons and quizzes again",
  quizzes: () => "all quizzes again",
  changed: () => "what has changed since it was learned",
  short: ({ renewalModule }) =>
    renewalModule === null ? "all quizzes again" : `only the module “${renewalModule}”`,
};

function afterwards(graceDays: number | null): string {
  if (graceDays === null) return "The same is enough however long it has lapsed.";
  if (graceDays === 0) return "Once it has lapsed, the whole programme is done again.";
  return `The same is enough for ${counted(graceDays, "day")} after its end; then the whole programme is done again.`;
}
