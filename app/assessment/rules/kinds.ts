export const STEP_KINDS = ["answered", "submitted", "extended", "reopened", "regraded"] as const;

/** How sure a learner is of an answer. Certain and wrong is what endangers a company most. */
export const CERTAINTIES = ["guessing", "fairly-sure", "certain"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What a person may be granted for quizzes: more time in each (percent), or more attempts at one. */
export const ALLOWANCE_KINDS = ["extra-time", "extra-attempts"] as const;
export type AllowanceKind = (typeof ALLOWANCE_KINDS)[number];

/**
 * What to do about past attempts when a broken question was fixed: `award` gives everyone all its points, `rescore` grades what
 * was answered by the new key. To leave them as they are needs no step.
 */
export const REGRADE_CHOICES = ["award", "rescore"] as const;

export type RegradeChoice = (typeof REGRADE_CHOICES)[number];
