import { clearanceStatus, standsIn } from "~/clearance/rules/standing/clearance-status";
import type { PersonFacts } from "~/clearance/rules/standing/facts";
import { remedialDecision } from "~/clearance/rules/standing/remedial";
import type { ModuleRule } from "~/curriculum/rules/requirements";
import type { Standing } from "~/clearance/rules/standing/standing";
import { momentIn, type Moment } from "~/kit/time/moment";
import type { Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import {
  gatherFacts,
  gatherRecord,
  type EmployeeFacts,
  type EmployeeRecord,
} from "./gather-facts.server";
import type { OwnEmployee } from "~/people/queries/employees";

export interface PersonStandings {
  employee: OwnEmployee;
  facts: EmployeeFacts;
  standings: Standing[];
}

interface PersonInFull extends PersonStandings {
  facts: EmployeeRecord;
  rules: CompanyRules;
  moment: Moment;
}

/** Where one employee stands in every programme they are enrolled in, but for retired ones that granted them nothing; null if there is no such employee in the company. */
export async function personStandings(
  store: Store,
  { company, personId, now }: { company: Reach; personId: string; now: Date },
): Promise<(PersonStandings & { rules: CompanyRules; moment: Moment }) | null> {
  const rules = await companyRules(store, company);
  const moment = momentIn(rules.company.timeZone, now);
  const [facts] = await gatherFacts(store.read, { company, personIds: [personId] });
  return facts ? { ...standingsOf(facts, rules, moment), rules, moment } : null;
}

/** The same with everything that is recorded of them. */
export async function personInFull(
  store: Store,
  { company, personId, now }: { company: Reach; personId: string; now: Date },
): Promise<PersonInFull | null> {
  const rules = await companyRules(store, company);
  const moment = momentIn(rules.company.timeZone, now);
  const facts = await gatherRecord(store.read, company, personId);
  return facts ? { ...standingsOf(facts, rules, moment), facts, rules, moment } : null;
}

/** The same for people whose facts are at hand. */
export function standingsOf(
  facts: EmployeeFacts,
  rules: CompanyRules,
  moment: Moment,
): PersonStandings {
  const remedial = remedialModule(facts, rules);
  const person = { ...facts.person, archivedAt: rules.company.archivedAt };
  const standings = facts.enrolments.flatMap((enrolment) => {
    const programme = rules.programmes.get(enrolment.programmeId);
    if (!programme || !standsIn(programme, enrolment)) return [];
    return [
      clearanceStatus({ person, enrolment, programme, policies: rules.policies, remedial }, moment),
    ];
  });
  return { employee: facts.employee, facts, standings };
}

/** What a decision asks to be done again, if it is still taught. */
export function remedialModule(
  { person }: { person: Pick<PersonFacts, "suspensions"> },
  { modules }: Pick<CompanyRules, "modules">,
): ModuleRule | null {
  const asked = remedialDecision(person)?.remedialModuleId;
  return asked ? (modules.get(asked) ?? null) : null;
}
