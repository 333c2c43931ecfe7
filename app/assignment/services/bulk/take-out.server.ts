import type { Creating } from "~/people/services/call";
import { dueFault, type DueFault } from "~/assignment/rules/due";
import { hasLeft, planAssign } from "~/assignment/rules/plans";
import { momentIn, type LocalDate } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { isSent } from "~db/sent";
import type { Tx } from "~db/store";
import { carryOut, changeOne } from "~/assignment/services/change-enrolment.server";

interface Input extends Creating<Manager> {
  personId: string;
  enrolmentId: string;
  reason: string;
}

export type Taken =
  | { ok: true }
  | { ok: false; reason: "reason-missing" | "left" | "retired" | "not-offered" | DueFault };

/** Takes somebody out of a programme, with a reason. What was granted holds until its date. */
export async function takeOut(input: Input): Promise<Taken> {
  const rules = await companyRules(input.store, input.actor);
  const reason = input.reason.trim();
  return input.store.write(async (tx) => {
    const { enrolment, person, deciding, sent } = await enrolmentOf(tx, input, rules);
    if (sent) return { ok: true };
    if (reason === "") return { ok: false, reason: "reason-missing" };
    if (hasLeft(person, { at: input.now })) return { ok: false, reason: "left" };
    if (enrolment.endedAt) return { ok: true };
    const change = { enrolment: enrolment.owned, kind: "end", dueOn: null, reason } as const;
    await changeOne(tx, deciding, { id: input.id, ...change });
    return { ok: true };
  });
}

/** Puts somebody back into a programme that they were taken out of, by another day or by the one they had. */
export async function putBack(input: Input & { dueOn: LocalDate | null }): Promise<Taken> {
  const rules = await companyRules(input.store, input.actor);
  const moment = momentIn(rules.company.timeZone, input.now);
  const reason = input.reason.trim();
  return input.store.write(async (tx) => {
    const { enrolment, person, programme, deciding, sent } = await enrolmentOf(tx, input, rules);
    if (sent) return { ok: true };
    const fault = dueFault(input.dueOn, moment.today);
    if (fault) return { ok: false, reason: fault };
    if (programme.retired) return { ok: false, reason: "retired" };
    if (!rules.offered.has(programme.id)) return { ok: false, reason: "not-offered" };
    const plan = planAssign(person, enrolment, [], moment);
    if (!plan.ok) return plan.because === "left" ? { ok: false, reason: "left" } : { ok: true };
    const { dueOn } = input;
    await carryOut(tx, deciding, {
      id: input.id,
      plan,
      enrolment: enrolment.owned,
      channels: [],
      dueOn,
      reason,
    });
    return { ok: true };
  });
}

/** An enrolment of somebody of the company, as the transaction sees it, and whether the form was here before. */
async function enrolmentOf(
  tx: Tx,
  { actor, now, id, personId, enrolmentId }: Input,
  { programmes }: CompanyRules,
) {
  const [facts] = await gatherFacts(tx, { company: actor, personIds: [personId] });
  if (!facts) throw notFound("person");
  const enrolment = facts.enrolments.find((each) => each.id === enrolmentId);
  const programme = enrolment && programmes.get(enrolment.programmeId);
  if (!programme) throw notFound("enrolment");
  const deciding = { person: facts.employee, programme, now, actor };
  const made = { companyId: actor.companyId, enrolmentId, decidedBy: actor.personId };
  const sent = await isSent(tx, "enrolmentChange", id, made);
  return { enrolment, person: facts.person, programme, deciding, sent };
}
