import type { Creating } from "~/people/services/call";
import { instantAfter, maySuspend, type DecisionRefusal } from "~/clearance/rules/sign-offs/decide";
import { readIncident } from "~/clearance/rules/sign-offs/incident";
import type { SuspensionAction } from "~/clearance/rules/kinds";
import { momentIn } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { addSuspension } from "~/clearance/queries/decisions";
import { isSent } from "~db/sent";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { modulesOpenTo } from "~/clearance/services/standing/modules-open-to";
import { standingsOf } from "~/clearance/services/standing/standings.server";

/**
 * A manager suspends, reinstates or revokes, always with a reason. `incident` says where what happened can be found; a suspension
 * or a revocation may ask for a module to be done again.
 */
export async function decideSuspension({
  store,
  actor,
  now,
  id,
  personId,
  action,
  reason,
  incident: typed = "",
  remedialModuleId = null,
}: Creating<Manager> & {
  personId: string;
  action: SuspensionAction;
  reason: string;
  incident?: string;
  remedialModuleId?: string | null;
}): Promise<{ ok: true } | { ok: false; reason: DecisionRefusal }> {
  const rules = await companyRules(store, actor);
  const read = readIncident(typed);
  return store.write(async (tx) => {
    const [facts] = await gatherFacts(tx, { company: actor, personIds: [personId] });
    if (!facts) throw notFound("person");
    const { companyId, personId: decidedBy } = actor;
    const made = { action, decidedBy };
    if (await isSent(tx, "suspension", id, { ...made, companyId, personId })) return { ok: true };
    const at = instantAfter(now, facts);
    const { standings } = standingsOf(facts, rules, momentIn(rules.company.timeZone, at));
    const verdict = maySuspend(
      { action, reason, by: actor.personId, about: personId },
      facts.person.suspensions.at(-1) ?? null,
      standings,
    );
    if (!verdict.ok) return verdict;
    if (!read.ok) return { ok: false, reason: { code: "incident-invalid", message: read.reason } };
    const asked = action === "reinstate" ? null : remedialModuleId;
    const remedial = modulesOpenTo(facts, rules).find(({ id }) => id === asked);
    if (asked !== null && !remedial) return { ok: false, reason: { code: "remedial-unknown" } };
    const { incident } = read;
    await addSuspension(tx, facts.employee, {
      id,
      ...made,
      reason: reason.trim(),
      incident,
      remedialModuleId: asked,
      decidedAt: at,
    });
    await recordDecision(tx, {
      company: actor,
      at,
      kind: "held-back",
      actor,
      personId,
      evidence: id,
      facts: { action, ...(remedial && { moduleId: remedial.id, module: remedial.title }) },
      personal: { reason: reason.trim(), incident },
    });
    return { ok: true };
  });
}
