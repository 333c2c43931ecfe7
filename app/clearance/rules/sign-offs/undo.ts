import type { PendingOutcome } from "~/clearance/rules/kinds";
import type { Verdictable } from "./decide";

/** How long a decision can be undone by its signer. Until then no one hears of it. */
const UNDO_MS = 60_000;

/** From when a decision counts, if it is not undone before. */
export function countsFrom(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + UNDO_MS);
}

/** Why a decision whose minute is over cannot count; null where it does. */
export function whyNotCounted(verdictable: Verdictable): PendingOutcome | null {
  if (verdictable.ok) return null;
  return verdictable.reason.code === "suspended" ? "suspended" : "not-awaiting";
}
