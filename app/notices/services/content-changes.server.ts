import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import { contentChanges, unseenChanges } from "~/clearance/rules/changes/content-changes";
import { playbookToLookAt } from "~/clearance/rules/changes/playbook-changes";
import { momentIn } from "~/kit/time/moment";
import { lookedFrom, lookedKeys } from "~/notices/rules/content-notices";
import { findLookedKeys, findToldKeys } from "~/notices/queries/notices";
import type { Db } from "~db/store";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { remedialModule } from "~/clearance/services/standing/standings.server";

/** What one employee is concerned by and has not looked at. It asks the database only where something has changed. */
export async function changesFor(
  db: Db,
  facts: EmployeeFacts,
  rules: CompanyRules,
  now: Date,
): Promise<ContentChange[]> {
  const changes = changesOf(facts, rules, now);
  if (!changes.some(({ asks }) => asks === "look")) return changes;
  return unseenChanges(changes, lookedFrom(await findLookedKeys(db, facts.employee)));
}

/** The same of many employees of a company, by person. */
export async function changesForAll(
  db: Db,
  people: readonly EmployeeFacts[],
  rules: CompanyRules,
  now: Date,
): Promise<ReadonlyMap<string, ContentChange[]>> {
  const found = people
    .map((facts) => [facts.employee.id, changesOf(facts, rules, now)] as const)
    .filter(([, changes]) => changes.length > 0);
  const keys = [...new Set(found.flatMap(([, changes]) => lookedKeys(changes)))];
  const looked = new Map<string, string[]>();
  for (const { personId, key } of keys.length > 0 ? await findToldKeys(db, rules.owner, keys) : [])
    looked.set(personId, [...(looked.get(personId) ?? []), key]);
  return new Map(
    found.map(([id, changes]) => [id, unseenChanges(changes, lookedFrom(looked.get(id) ?? []))]),
  );
}

/** What one employee is concerned by, whether or not they have looked at it. */
function changesOf(facts: EmployeeFacts, rules: CompanyRules, now: Date): ContentChange[] {
  const { person, enrolments } = facts;
  const { programmes, company } = rules;
  const remedial = remedialModule(facts, rules);
  const moment = momentIn(company.timeZone, now);
  const playbook = playbookToLookAt(
    { person, enrolments, programmes },
    rules.playbookChanges,
    moment,
  );
  const changes = contentChanges({ person, enrolments, programmes, remedial }, moment);
  return playbook ? [...changes, playbook] : changes;
}
