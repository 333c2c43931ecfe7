/**
 * What is done again to renew: everything; every quiz; what has changed since it was learned; or one short module instead. A short
 * way is open until the grace after an end is over; then it is everything.
 */
export const RENEWAL_RULES = ["whole", "quizzes", "changed", "short"] as const;
export type RenewalRule = (typeof RENEWAL_RULES)[number];

/** The escalation lines that every playbook has. */
export const ESCALATION_KEYS = ["complaint", "safety", "press", "legal"] as const;
