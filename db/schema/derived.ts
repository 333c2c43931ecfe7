import type { Tables } from "./tables";

/** What is derived from the rest, and may be thrown away: docs/clearance.md#what-is-kept. */
export const DERIVED: readonly (keyof Tables)[] = [
  "standingState",
  "standingPerson",
  "standingDetail",
  "standingCount",
];

/** What is written as where people stand is derived: a connection that derives aside has all of it for itself. */
export const WRITTEN_WITH_IT: readonly (keyof Tables)[] = [...DERIVED, "gateChange"];
