import type { Creating } from "~/people/services/call";
import { dueFault } from "~/assignment/rules/due";
import { planExtend, type Plan } from "~/assignment/rules/plans";
import { momentIn, type LocalDate, type Moment } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { idWithin } from "~/kit/http/form-id";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import type { EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { enrolmentIn, type Assigned, type Outcome } from "./assign.server";
import { changeOne } from "~/assignment/services/change-enrolment.server";
import { chosenPeople, forEachChosen, type Selection } from "./chosen-people.server";
import { taughtProgramme } from "./named.server";
import { isSent } from "~db/sent";

/** Gives people another day by which a programme should be done, with a reason. Says of each person what was done. */
export async function extend({
  store,
  actor,
  now,
  id: all,
  selection,
  programmeKey,
  dueOn,
  reason,
}: Creating<Manager> & {
  selection: Selection;
  programmeKey: string;
  dueOn: LocalDate;
  reason: string;
}): Promise<Assigned> {
  const rules = await companyRules(store, actor);
  const moment = momentIn(rules.company.timeZone, now);
  const programme = taughtProgramme(rules, programmeKey);
  const personIds = await chosenPeople(store, { company: actor, now, selection });
  const fault = dueFault(dueOn, moment.today);
  if (fault) return { ok: false, reason: fault };
  if (reason.trim() === "") return { ok: false, reason: "reason-missing" };

  const outcomes: Outcome[] = [];
  await forEachChosen(store, { company: actor, personIds }, async (tx, some) => {
    for (const facts of some) {
      const personId = facts.employee.id;
      const id = idWithin(all, personId);
      const { companyId } = actor;
      const made = { companyId, personId, decidedBy: actor.personId };
      if (await isSent(tx, "enrolmentChange", id, made)) {
        outcomes.push({ personId, plan: { ok: true, does: "extended" } });
        continue;
      }
      const plan = extending(facts, { programmeId: programme.id, dueOn }, rules, moment);
      const enrolment = enrolmentIn(facts, programme.id)?.owned;
      if (plan.ok && enrolment)
        await changeOne(
          tx,
          { person: facts.employee, programme, now, actor },
          { id, enrolment, kind: "due", dueOn, reason: reason.trim() },
        );
      outcomes.push({ personId, plan });
    }
  });
  return { ok: true, outcomes };
}

/** What another due date does for somebody, or would do; `dueOn` is null where it is not chosen yet. */
export function extending(
  facts: EmployeeFacts,
  { programmeId, dueOn }: { programmeId: string; dueOn: LocalDate | null },
  rules: CompanyRules,
  now: Moment,
): Plan<"extended"> {
  const enrolment = enrolmentIn(facts, programmeId);
  const { standings } = standingsOf(facts, rules, now);
  const standing = standings.find(({ enrolmentId }) => enrolmentId === enrolment?.id) ?? null;
  return planExtend(facts.person, enrolment, standing, dueOn, now);
}
