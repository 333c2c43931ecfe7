import type { Call } from "~/people/services/call";
import { hasLeft, type Plan } from "~/assignment/rules/plans";
import { momentIn, type Moment } from "~/kit/time/moment";
import type { DueNotice } from "~/clearance/rules/events/notice-kinds";
import { reminderOf } from "~/notices/rules/reminders";
import type { Manager } from "~/people/rules/actor";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import type { EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { tellSome } from "~/notices/services/tell-notices.server";
import type { Outcome } from "./assign.server";
import { chosenPeople, forEachChosen, type Selection } from "./chosen-people.server";
import { taughtProgramme } from "./named.server";

/**
 * Reminds people of what they have to do in one programme, or in all of them where `programmeKey` is null: in the app, and by mail
 * if they chose that. Nobody is reminded of a programme twice in one day, no matter who asks. Returns what was done for each person.
 */
export async function remind({
  store,
  actor,
  now,
  selection,
  programmeKey,
}: Call<Manager> & { selection: Selection; programmeKey: string | null }): Promise<{
  ok: true;
  outcomes: Outcome[];
}> {
  const rules = await companyRules(store, actor);
  const moment = momentIn(rules.company.timeZone, now);
  const programmeId = programmeKey === null ? null : taughtProgramme(rules, programmeKey).id;
  const personIds = await chosenPeople(store, { company: actor, now, selection });

  const outcomes: Outcome[] = [];
  await forEachChosen(store, { company: actor, personIds }, async (tx, some) => {
    const wanted = some.map((facts) => ({
      personId: facts.employee.id,
      left: hasLeft(facts.person, moment),
      reminders: remindersFor(facts, { programmeId, by: actor.name }, rules, moment),
    }));
    const told = wanted.flatMap(({ personId, reminders }) =>
      reminders.map(({ notice, ...what }) => ({
        personId,
        role: "employee" as const,
        aboutPersonId: personId,
        notice,
        ...what,
      })),
    );
    const fresh = new Set(
      (await tellSome(tx, told, { rules, now, asTold: false })).map(({ notice }) => notice.key),
    );
    for (const { personId, notice, enrolmentId, programme, dueOn } of told) {
      if (!fresh.has(notice.key)) continue;
      await recordDecision(tx, {
        company: actor,
        at: now,
        kind: "reminded",
        actor,
        personId,
        evidence: notice.key,
        facts: { enrolmentId, programme, dueOn },
      });
    }
    for (const { personId, left, reminders } of wanted) {
      const plan = planRemind({ left, reminders }, (key) => !fresh.has(key));
      outcomes.push({ personId, plan });
    }
  });
  return { ok: true, outcomes };
}

/** What somebody is to be reminded of, programme by programme. */
export function remindersFor(
  facts: EmployeeFacts,
  { programmeId, by }: { programmeId: string | null; by: string },
  rules: CompanyRules,
  now: Moment,
) {
  if (hasLeft(facts.person, now)) return [];
  const { standings } = standingsOf(facts, rules, now);
  return standings.flatMap((standing) => {
    const { programme, enrolmentId, dueOn } = standing;
    if (programmeId !== null && programme.id !== programmeId) return [];
    const notice = reminderOf(standing, by, now);
    return notice ? [{ notice, enrolmentId, dueOn, programme: programme.title }] : [];
  });
}

export function planRemind(
  { left, reminders }: { left: boolean; reminders: readonly { notice: DueNotice }[] },
  isTold: (key: string) => boolean,
): Plan<"reminded"> {
  if (left) return { ok: false, because: "left" };
  if (reminders.length === 0) return { ok: false, because: "nothing-to-do" };
  return reminders.every(({ notice }) => isTold(notice.key))
    ? { ok: false, because: "reminded-today" }
    : { ok: true, does: "reminded" };
}
