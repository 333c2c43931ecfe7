export const SIGN_OFF_KINDS = ["trainer", "manager"] as const;
export type SignOffKind = (typeof SIGN_OFF_KINDS)[number];

/** The trainer says competent, the manager authorised; either may say not yet. */
export const VERDICTS = ["competent", "authorised", "not-yet"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const SUSPENSION_ACTIONS = ["suspend", "reinstate", "revoke"] as const;
export type SuspensionAction = (typeof SUSPENSION_ACTIONS)[number];

export const STATES = [
  "not-enrolled",
  "in-training",
  "awaiting-trainer",
  "awaiting-manager",
  "cleared",
  "renewing",
  "expired",
  "paused",
  "revoked",
] as const;
export type ClearanceState = (typeof STATES)[number];
