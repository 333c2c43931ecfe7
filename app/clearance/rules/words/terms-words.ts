import type { RenewalRule } from "~/company/rules/kinds";
import { NOT_SUPERVISED, type Supervised } from "~/company/rules/programme-terms";
import { m } from "~/kit/language/m";
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
  supervised: Supervised;
}

/** “Valid for 12 months. …”: how long, when and how it can be renewed, and what happens after it ends. */
export function termsText(terms: Terms): string {
  const { validMonths, renewalWindowDays, renewal, graceDays, supervised } = terms;
  return [
    m.clearance_terms_valid({ count: validMonths }),
    renewalWindowDays === 0
      ? m.clearance_terms_renewable_last_day()
      : m.clearance_terms_renewable({ count: renewalWindowDays }),
    RENEWING[renewal](terms),
    ...(renewal === "whole" ? [] : [afterwards(graceDays)]),
    ...supervisedTexts(supervised),
  ].join(" ");
}

/** The terms of a programme as they are for a company. */
export function termsOfRule({ renewalModule, ...rule }: ProgrammeRule): Terms {
  return {
    ...rule,
    renewalModule: renewalModule?.title ?? null,
    supervised: rule.supervised.at(-1) ?? NOT_SUPERVISED,
  };
}

/** What renewing takes. */
const RENEWING: Record<RenewalRule, (terms: Terms) => string> = {
  whole: ({ policy }) =>
    policy ? m.clearance_terms_by_whole_policy() : m.clearance_terms_by_whole(),
  quizzes: byQuizzes,
  changed: ({ policy }) =>
    policy ? m.clearance_terms_by_changed_policy() : m.clearance_terms_by_changed(),
  short: (terms) => {
    const { policy, renewalModule: module } = terms;
    if (module === null) return byQuizzes(terms);
    return policy
      ? m.clearance_terms_by_module_policy({ module })
      : m.clearance_terms_by_module({ module });
  },
};

function byQuizzes({ policy }: Terms): string {
  return policy ? m.clearance_terms_by_quizzes_policy() : m.clearance_terms_by_quizzes();
}

/** What is looked at of what they write: at first, and then every month. */
function supervisedTexts({ first, monthly }: Supervised): string[] {
  return [
    ...(first > 0 ? [m.clearance_terms_supervised({ count: first })] : []),
    ...(monthly > 0 && first > 0 ? [m.clearance_terms_sampled({ count: monthly })] : []),
    ...(monthly > 0 && first === 0 ? [m.clearance_terms_only_sampled({ count: monthly })] : []),
  ];
}

function afterwards(graceDays: number | null): string {
  if (graceDays === null) return m.clearance_terms_after_always();
  if (graceDays === 0) return m.clearance_terms_after_never();
  return m.clearance_terms_after_days({ count: graceDays });
}
