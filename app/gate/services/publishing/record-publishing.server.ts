import type { FactsByKind } from "~/ledger/rules/recorded";
import type { OwnCompany, OwnPerson } from "~/ledger/rules/own";
import { recordDecision, type Decider } from "~/ledger/services/record-decision.server";
import type { Tx } from "~db/store";

type Changed = FactsByKind["publisher-changed"];

/** Records what was decided about a company’s Postiz. */
export async function recordPublisher(
  tx: Tx,
  company: OwnCompany,
  {
    actor,
    now,
    change,
    baseUrl,
    channel,
  }: {
    actor: Decider;
    now: Date;
    change: Changed["change"];
    baseUrl: string;
    channel?: string;
  },
) {
  await recordDecision(tx, {
    company,
    at: now,
    kind: "publisher-changed",
    actor,
    personId: null,
    evidence: company.companyId,
    facts: {
      change,
      host: new URL(baseUrl).host,
      ...(channel !== undefined && { channel }),
    },
  });
}

/** Records what became of somebody’s post. What it says is nowhere in the ledger. */
export async function recordPost(
  tx: Tx,
  person: OwnPerson,
  {
    actor,
    now,
    id,
    ...facts
  }: FactsByKind["post-brokered"] & {
    actor: Decider;
    now: Date;
    id: string;
  },
) {
  await recordDecision(tx, {
    company: person,
    at: now,
    kind: "post-brokered",
    actor,
    personId: person.personId,
    evidence: id,
    facts,
  });
}
