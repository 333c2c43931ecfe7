/** By what a company’s people are found in its identity provider. */
export const MATCHES = ["userName", "email"] as const;
export type Match = (typeof MATCHES)[number];

/** A group is set up, then kept, and in the end emptied. */
export const GROUP_STATES = ["draft", "live", "ending"] as const;
export type GroupState = (typeof GROUP_STATES)[number];

/** Why somebody has no account that could be put in a group. */
export const UNKNOWN = ["none", "several"] as const;
export type Unknown = (typeof UNKNOWN)[number];

/** What goes wrong between here and an identity provider. */
export const FAULTS = [
  "address",
  "away",
  "busy",
  "refused",
  "not-scim",
  "rejected",
  "no-group",
  "several-groups",
  "not-applied",
  "token",
  "gate",
] as const;
export type Fault = (typeof FAULTS)[number];

/** What differed from what was left there the last time: members that somebody else added, and ours that were gone, by the provider’s ids. */
export interface Drift {
  /** ISO 8601. */
  at: string;
  added: string[];
  gone: string[];
}
