/**
 * What to do about past attempts when a broken question was mended: `award` gives everyone all its points, `rescore` grades what
 * was answered by the new key. To leave them as they are needs no step.
 */
export const REGRADE_CHOICES = ["award", "rescore"] as const;
export type RegradeChoice = (typeof REGRADE_CHOICES)[number];
