import type { Call } from "~/people/services/call";
import { dueFault, type DueFault } from "~/assignment/rules/due";
import { hasLeft, planAssign } from "~/assignment/rules/plans";
import { momentIn, type LocalDate } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import type { Tx } from "~db/store";
import { carryOut, changeOne } from "~/assignment/services/change-enrolment.server";

interface Input extends Call<Manager> {
  personId: string;
  enrolmentId: string;
  reason: string;
}

export type Taken =
  { ok: true } | { ok: false; reason: "reason-missing" | "left" | "retired" | DueFault };

/** Takes somebody out of a programme, with a reason. What was granted holds until its date. Twice is once. */
export async function takeOut(input: Input): Promise<Taken> {
  const rules = await companyRules(input.store, input.actor);
  const reason = input.reason.trim();
  return input.store.write(async (tx) => {
    const { enrolment, person, deciding } = await enrolmentOf(tx, input, rules);
    if (reason === "") return { ok: false, reason: "reason-missing" };
    if (hasLeft(person, { at: input.now })) return { ok: false, reason: "left" };
    const change = { enrolment: enrolment.owned, kind: "end", dueOn: null, reason } as const;
    if (!enrolment.endedAt) await changeOne(tx, deciding, change);
    return { ok: true };
  });
}

/** Puts somebody back into a programme that they were taken out of, by another day or by the one they had. Twice is once. */
export async function putBack(input: Input & { dueOn: LocalDate | null }): Promise<Taken> {
  const rules = await companyRules(input.store, input.actor);
  const moment = momentIn(rules.company.timeZone, input.now);
  const reason = input.reason.trim();
  return input.store.write(async (tx) => {
    const { enrolment, person, programme, deciding } = await enrolmentOf(tx, input, rules);
    const fault = dueFault(input.dueOn, moment.today);
    if (fault) return { ok: false, reason: fault };
    if (programme.retired) return { ok: false, reason: "retired" };
    const plan = planAssign(person, enrolment, [], moment);
    if (!plan.ok) return plan.because === "left" ? { ok: false, reason: "left" } : { ok: true };
    const { dueOn } = input;
    await carryOut(tx, deciding, {
      plan,
      enrolment: enrolment.owned,
      channels: [],
      dueOn,
      reason,
    });
    return { ok: true };
  });
}

/** An enrolment of somebody of the company, as the transaction sees it. */
async function enrolmentOf(
  tx: Tx,
  { actor, now, personId, enrolmentId }: Input,
  { programmes }: CompanyRules,
) {
  const [facts] = await gatherFacts(tx, { company: actor, personIds: [personId] });
  if (!facts) throw notFound("person");
  const enrolment = facts.enrolments.find(({ id }) => id === enrolmentId);
  const programme = enrolment && programmes.get(enrolment.programmeId);
  if (!programme) throw notFound("enrolment");
  const deciding = { person: facts.employee, programme, now, actor };
  return { enrolment, person: facts.person, programme, deciding };
}
