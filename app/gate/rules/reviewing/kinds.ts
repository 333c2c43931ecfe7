import { outsideFaults } from "~/gate/rules/outside-fault";

/** What goes wrong between here and Hootsuite. */
export const REVIEWER_FAULTS = outsideFaults("not-hootsuite");
export type ReviewerFault = (typeof REVIEWER_FAULTS)[number];

/**
 * A message waits; is being approved or rejected, and nobody knows yet whether that arrived; was approved or rejected from here; or
 * was decided elsewhere, or removed.
 */
export const REVIEW_STATES = [
  "waiting",
  "approving",
  "rejecting",
  "approved",
  "rejected",
  "elsewhere",
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Why a message still waits, or why it was rejected. */
export const REVIEW_WHYS = [
  "untied",
  "turn",
  "unreadable",
  "again",
  "author",
  "same-address",
  "gate",
  "ends",
  "changed",
] as const;
export type ReviewWhy = (typeof REVIEW_WHYS)[number];
