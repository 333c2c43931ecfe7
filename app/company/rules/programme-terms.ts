/**
 * What is done again to renew: everything; every quiz; what has changed since it was learned; or one short module instead. A short
 * way is open until the grace after an end is over; then it is everything.
 */
export const RENEWAL_RULES = ["whole", "quizzes", "changed", "short"] as const;

export type RenewalRule = (typeof RENEWAL_RULES)[number];

/** On what terms a programme grants, and how that is renewed. Modules are named by key, in order. */
export interface ProgrammeTerms {
  modules: string[];
  policy: boolean;
  validMonths: number;
  renewalWindowDays: number;
  /** Every quiz again where none is named. */
  renewal?: RenewalRule | undefined;
  /** The module that renews by the short way, by key. */
  renewalModule?: string | undefined;
  /** Days after an end for which renewing is enough; without it, for ever. */
  graceDays?: number | undefined;
}

/** What a company asks otherwise than the programme does. What is not named stays. */
export type ProgrammeOverride = { [Key in keyof ProgrammeTerms]?: ProgrammeTerms[Key] | undefined };
