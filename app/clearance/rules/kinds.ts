export const SIGN_OFF_KINDS = ["trainer", "manager"] as const;
export type SignOffKind = (typeof SIGN_OFF_KINDS)[number];

/** The trainer says competent, the manager authorised; either may say not yet. */
export const VERDICTS = ["competent", "authorised", "not-yet"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What each side says when it says yes. */
export const YES = { trainer: "competent", manager: "authorised" } as const satisfies Record<
  SignOffKind,
  Verdict
>;
export type VerdictOf<Side extends SignOffKind> = (typeof YES)[Side] | "not-yet";

/** Why a pending sign-off never came to count: its signer undid it, or it was no longer asked for, or the person was stopped. */
export const PENDING_OUTCOMES = ["undone", "not-awaiting", "suspended"] as const;
export type PendingOutcome = (typeof PENDING_OUTCOMES)[number];

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

/** Why somebody need not do a module: they are exempted, or learned it earlier and elsewhere. */
export const CREDIT_KINDS = ["exemption", "recognition"] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

/** Notices that one may choose about together. */
export const NOTICE_GROUPS = ["training", "results", "expiring", "duty", "summary"] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

/** In which groups the board counts people, each by its bit. */
export const BOARD_GROUPS = [
  "cleared",
  "training",
  "trainer-sign-off",
  "manager-sign-off",
  "expiring",
  "paused",
  "expired",
  "supervised",
] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];

/**
 * What people are counted by: the groups they are in, their team, their next step, the programmes they are in and cleared by, the
 * last day of what ends first and of each thing that ends, what they have earned of an objective; and together, who are alike to coverage and who have answered about the same objectives.
 */
export const COUNTED_KINDS = [
  "groups",
  "team",
  "step",
  "programme",
  "cleared",
  "first-end",
  "end",
  "skill",
  "skills",
  "cover",
] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

/** What somebody who looks at a live reply finds. */
export const LIVE_VERDICTS = ["good", "not-good"] as const;
export type LiveVerdict = (typeof LIVE_VERDICTS)[number];

/** Whether an incident may be practised on. */
export const INCIDENT_VERDICTS = ["use", "decline"] as const;
export type IncidentVerdict = (typeof INCIDENT_VERDICTS)[number];
