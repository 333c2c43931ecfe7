import type { Call } from "~/people/services/call";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { addSignOffRequest } from "~/clearance/queries/decisions";
import { newId } from "~db/ids";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { momentIn } from "~/kit/time/moment";

/** After a “not yet”, the employee asks to be looked at again. Asking when nobody said so changes nothing. */
export async function requestSignOff({
  store,
  actor,
  now,
  enrolmentId,
}: Call<Employee> & { enrolmentId: string }): Promise<{ asked: boolean }> {
  const { personId } = actor;
  const rules = await companyRules(store, actor);
  return store.write(async (tx) => {
    const [facts] = await gatherFacts(tx, { company: actor, personIds: [personId] });
    const { standings } = facts
      ? standingsOf(facts, rules, momentIn(rules.company.timeZone, now))
      : { standings: [] };
    const standing = standings.find((candidate) => candidate.enrolmentId === enrolmentId);
    const enrolment = facts?.enrolments.find(({ id }) => id === enrolmentId);
    if (!standing || !enrolment) throw notFound("programme");
    if (standing.nextStep?.kind !== "ask-again") return { asked: false };
    const id = newId(now);
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
