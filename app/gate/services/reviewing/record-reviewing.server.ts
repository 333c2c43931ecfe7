import type { FactsByKind } from "~/ledger/rules/recorded";
import type { OwnCompany } from "~/ledger/rules/own";
import { recordDecision, SYSTEM, type Decider } from "~/ledger/services/record-decision.server";
import type { Tx } from "~db/store";

/** Records what was decided about how a company reviews in Hootsuite. */
export async function recordReviewer(
  tx: Tx,
  company: OwnCompany,
  { actor, now, ...facts }: FactsByKind["reviewer-changed"] & { actor: Decider; now: Date },
) {
  await recordDecision(tx, {
    company,
    at: now,
    kind: "reviewer-changed",
    actor,
    personId: null,
    evidence: company.companyId,
    facts,
  });
}

/** Records what became of a message. What it says is nowhere in the ledger. */
export async function recordReview(
  tx: Tx,
  company: OwnCompany,
  {
    now,
    message,
    personId,
    ...facts
  }: FactsByKind["message-reviewed"] & { now: Date; message: string; personId: string | null },
) {
  await recordDecision(tx, {
    company,
    at: now,
    kind: "message-reviewed",
    actor: SYSTEM,
    personId,
    evidence: message,
    facts,
  });
}
