import { recordDecision, SYSTEM } from "~/services/ledger/record-decision.server";
import { findCompaniesTaught, keptCurriculum, type NewRows } from "~db/queries/content";
import type { Tx } from "~db/store";

/** Records what a publication asks of a company's people: policies to acknowledge, and activities to learn again. */
export async function recordPublication(tx: Tx, rows: NewRows, now: Date) {
  const said = { at: now, actor: SYSTEM, personId: null };
  for (const { id, companyId, version, hash, graceDays, reacknowledge } of rows.policyVersion)
    await recordDecision(tx, {
      ...said,
      companyId,
      kind: "policy-published",
      evidence: id,
      facts: { version, hash, graceDays, reacknowledge },
    });

  const relearns = rows.activityRevision.filter(
    (row) => row.impact === "relearn" && row.number > 1,
  );
  if (relearns.length === 0) return;
  const { modules, activities } = await keptCurriculum(tx);
  for (const { id, activityId, number, hash, body } of relearns) {
    const activity = activities.find((one) => one.id === activityId);
    const module = modules.find((one) => one.id === activity?.parentId);
    if (!activity || !module) throw new Error(`The activity ${activityId} is missing.`);
    const { title } = body;
    for (const companyId of await findCompaniesTaught(tx, module.key))
      await recordDecision(tx, {
        ...said,
        companyId,
        kind: "relearn-asked",
        evidence: id,
        facts: { activity: `${module.key}/${activity.key}`, title, number, hash },
      });
  }
}
