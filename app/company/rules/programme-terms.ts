import type { RenewalRule } from "./kinds";

/** How long what people write for the company is looked at: the first replies after a grant, and then so many a month. */
export interface Supervised {
  first: number;
  monthly: number;
}

export const NOT_SUPERVISED: Supervised = { first: 0, monthly: 0 };

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
  /** Nobody’s replies are looked at without it. */
  supervised?: Supervised | undefined;
}

/** What a company asks otherwise than the programme does. What is not named stays. */
export type ProgrammeOverride = { [Key in keyof ProgrammeTerms]?: ProgrammeTerms[Key] | undefined };
