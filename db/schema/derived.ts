import type { Tables } from "./tables";

/** What is derived from the rest, and may be thrown away: docs/clearance.md#what-is-kept. */
export const DERIVED: readonly (keyof Tables)[] = [
  "standingState",
  "standingPerson",
  "standingDetail",
  "standingCount",
];
