import type { GroupDirectory } from "~/gate/queries/groups/directories";
import type { FactsByKind } from "~/ledger/rules/recorded";
import { recordDecision, type Decider } from "~/ledger/services/record-decision.server";
import type { Tx } from "~db/store";

type Facts = FactsByKind["clearance-groups-changed"];

/** Records what was decided about a company’s groups, or what became of them. */
export async function recordGroups(
  tx: Tx,
  directory: GroupDirectory,
  {
    actor,
    now,
    change,
    group,
  }: { actor: Decider; now: Date; change: Facts["change"]; group?: string },
) {
  await recordDecision(tx, {
    company: directory,
    at: now,
    kind: "clearance-groups-changed",
    actor,
    personId: null,
    evidence: directory.companyId,
    facts: {
      change,
      host: new URL(directory.baseUrl).host,
      ...(group !== undefined && { group }),
    },
  });
}
