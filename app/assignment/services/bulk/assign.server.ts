import type { Call } from "~/people/services/call";
import { dueFault, type DueFault } from "~/assignment/rules/due";
import { planAssign, type AssignPlan, type Plan } from "~/assignment/rules/plans";
import { momentIn, type LocalDate, type Moment } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { carryOut } from "~/assignment/services/change-enrolment.server";
import { chosenPeople, forEachChosen, type Selection } from "./chosen-people.server";
import { ownChannels, offeredProgramme } from "./named.server";

export interface Outcome {
  personId: string;
  plan: Plan;
}

export type Assigned =
  | { ok: true; outcomes: Outcome[] }
  | { ok: false; reason: DueFault | "no-channels" | "reason-missing" };

/**
 * Assigns a programme on some channels, with or without a due date: people who are not enrolled are enrolled, those who lack a
 * channel get it, and those who were taken out are put back. The date applies to people enrolled or put back here. Returns what was
 * done for each person.
 */
export async function assign({
  store,
  actor,
  now,
  selection,
  programmeKey,
  channelIds,
  dueOn,
}: Call<Manager> & {
  selection: Selection;
  programmeKey: string;
  channelIds: readonly string[];
  dueOn: LocalDate | null;
}): Promise<Assigned> {
  const rules = await companyRules(store, actor);
  const moment = momentIn(rules.company.timeZone, now);
  const programme = offeredProgramme(rules, programmeKey);
  const channels = ownChannels(rules, channelIds);
  const personIds = await chosenPeople(store, { company: actor, now, selection });
  if (channels.length === 0) return { ok: false, reason: "no-channels" };
  const fault = dueFault(dueOn, moment.today);
  if (fault) return { ok: false, reason: fault };

  const outcomes: Outcome[] = [];
  await forEachChosen(store, { company: actor, personIds }, async (tx, some) => {
    for (const facts of some) {
      const personId = facts.employee.id;
      const plan = assigning(facts, { programmeId: programme.id, channelIds }, moment);
      if (plan.ok) {
        const deciding = { person: facts.employee, programme, now, actor };
        const enrolment = enrolmentIn(facts, programme.id)?.owned ?? null;
        await carryOut(tx, deciding, { plan, enrolment, channels, dueOn });
      }
      outcomes.push({ personId, plan });
    }
  });
  return { ok: true, outcomes };
}

/** What assigning does for somebody, or would do. */
export function assigning(
  facts: EmployeeFacts,
  { programmeId, channelIds }: { programmeId: string; channelIds: readonly string[] },
  now: Moment,
): AssignPlan {
  return planAssign(facts.person, enrolmentIn(facts, programmeId), channelIds, now);
}

export function enrolmentIn({ enrolments }: EmployeeFacts, programmeId: string) {
  return enrolments.find((each) => each.programmeId === programmeId) ?? null;
}
