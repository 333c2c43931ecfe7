import type { Call } from "~/people/services/call";
import { createHash } from "node:crypto";
import { dueFault, type DueFault } from "~/assignment/rules/due";
import type { Plan } from "~/assignment/rules/plans";
import type { Deed } from "~/assignment/rules/kinds";
import { momentIn, type LocalDate, type Moment } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import type { EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { lastOfChain } from "~/ledger/queries/ledger";
import { findToldKeys } from "~/notices/queries/notices";
import type { Db } from "~db/store";
import { assigning } from "./assign.server";
import { chosenPeople, factsOfChosen, type Selection } from "./chosen-people.server";
import { extending } from "./extend.server";
import { offeredProgramme, ownChannels, taughtProgramme } from "./named.server";
import { planRemind, remindersFor } from "./remind.server";
import { assignable } from "~/assignment/services/show-rules.server";

/** What is to be done for those chosen, as far as it has been said. */
export interface BulkChoice {
  deed: Deed;
  programmeKey: string | null;
  channelIds: readonly string[];
  dueOn: LocalDate | null;
}

export interface PersonPlan {
  id: string;
  name: string;
  /** Null as long as it is not said what is to be done. */
  plan: Plan | null;
}

/** Who is meant, what would be done for each of them and what would not, and why. Changes nothing. */
export async function showBulk({
  store,
  actor,
  now,
  selection,
  choice,
}: Call<Manager> & { selection: Selection; choice: BulkChoice }) {
  const rules = await companyRules(store, actor);
  const moment = momentIn(rules.company.timeZone, now);
  const { deed, programmeKey, channelIds, dueOn } = choice;
  const named = deed === "assign" ? offeredProgramme : taughtProgramme;
  const programmeId = programmeKey === null ? null : named(rules, programmeKey).id;
  ownChannels(rules, channelIds);
  const fault: DueFault | null = dueFault(dueOn, moment.today);
  const personIds = await chosenPeople(store, { company: actor, now, selection });
  const facts = await factsOfChosen(store.read, { company: actor, personIds });
  const plans =
    fault === null && isSaid(choice)
      ? await plansFor(store.read, facts, { ...choice, programmeId, by: actor.name }, rules, moment)
      : null;
  const last = await lastOfChain(store.read, rules.owner);
  return {
    people: facts.map(({ employee: { id, name } }): PersonPlan => ({
      id,
      name,
      plan: plans?.get(id) ?? null,
    })),
    planned: plans !== null,
    fault,
    /** Changes when it is somebody else who is meant. */
    shown: fingerprintOf(personIds),
    /** The number of the company’s last entry in the ledger, after which everything done here follows. */
    since: last?.seq ?? 0,
    today: moment.today,
    ...assignable(rules),
  };
}

export type BulkView = Awaited<ReturnType<typeof showBulk>>;

/** Whether enough was said to plan: assigning needs a programme and channels, extending a programme and a day, reminding nothing. */
function isSaid({ deed, programmeKey, channelIds, dueOn }: BulkChoice): boolean {
  switch (deed) {
    case "assign":
      return programmeKey !== null && channelIds.length > 0;
    case "extend":
      return programmeKey !== null && dueOn !== null;
    case "remind":
      return true;
    default:
      return deed satisfies never;
  }
}

async function plansFor(
  db: Db,
  people: readonly EmployeeFacts[],
  choice: BulkChoice & { programmeId: string | null; by: string },
  rules: CompanyRules,
  moment: Moment,
): Promise<Map<string, Plan>> {
  const { deed, programmeId, channelIds, dueOn } = choice;
  if (deed === "remind" || programmeId === null)
    return remindPlans(db, people, choice, rules, moment);
  return new Map(
    people.map((facts) => [
      facts.employee.id,
      deed === "assign"
        ? assigning(facts, { programmeId, channelIds }, moment)
        : extending(facts, { programmeId, dueOn }, rules, moment),
    ]),
  );
}

async function remindPlans(
  db: Db,
  people: readonly EmployeeFacts[],
  choice: { programmeId: string | null; by: string },
  rules: CompanyRules,
  moment: Moment,
): Promise<Map<string, Plan>> {
  const wanted = people.map((facts) => ({
    id: facts.employee.id,
    left: facts.person.leftAt !== null && facts.person.leftAt <= moment.at,
    reminders: remindersFor(facts, choice, rules, moment),
  }));
  const keys = wanted.flatMap(({ reminders }) => reminders.map(({ notice }) => notice.key));
  const rows = keys.length > 0 ? await findToldKeys(db, rules.owner, keys) : [];
  const told = new Set(rows.map(({ key }) => key));
  return new Map(wanted.map(({ id, ...each }) => [id, planRemind(each, (key) => told.has(key))]));
}

function fingerprintOf(personIds: readonly string[]): string {
  return createHash("sha256")
    .update([...personIds].sort().join(" "))
    .digest("base64url")
    .slice(0, 16);
}
