import type { Creating } from "~/people/services/call";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { addSignOffRequest } from "~/clearance/queries/decisions";
import { isSent } from "~db/sent";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { momentIn } from "~/kit/time/moment";

/** After a “not yet”, the employee asks to be looked at again. Asking when nobody said so changes nothing. */
export async function requestSignOff({
  store,
  actor,
  now,
  id,
  enrolmentId,
}: Creating<Employee> & { enrolmentId: string }): Promise<{ asked: boolean }> {
  const { companyId, personId } = actor;
  const rules = await companyRules(store, actor);
  return store.write(async (tx) => {
    const [facts] = await gatherFacts(tx, { company: actor, personIds: [personId] });
    const { standings } = facts
      ? standingsOf(facts, rules, momentIn(rules.company.timeZone, now))
      : { standings: [] };
    const standing = standings.find((candidate) => candidate.enrolmentId === enrolmentId);
    const enrolment = facts?.enrolments.find((one) => one.id === enrolmentId);
    if (!standing || !enrolment) throw notFound("programme");
    const made = { companyId, personId, enrolmentId };
    if (await isSent(tx, "signOffRequest", id, made)) return { asked: true };
    if (standing.nextStep?.kind !== "ask-again") return { asked: false };
    await addSignOffRequest(tx, enrolment.owned, { id, requestedAt: now });
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "sign-off-requested",
      actor,
      personId,
      evidence: id,
      facts: { enrolmentId, programme: standing.programme.title },
    });
    return { asked: true };
  });
}
