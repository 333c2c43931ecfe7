import type { Call } from "~/people/services/call";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import type { Employee, Manager, Trainer } from "~/people/rules/actor";
import { own, type OwnPerson, type Reach } from "~/ledger/rules/own";
import { findEmployees } from "~/people/queries/employees";
import type { Db } from "~db/store";

/** Who may tell of an incident. A trainer says at which company, by its key. */
export type IncidentTeller = Employee | Manager | Trainer;

/** As far as somebody looks at incidents: a trainer at one of their companies, a manager at their people, others only at their own. */
export async function incidentReach(
  { store, actor, now }: Call<IncidentTeller>,
  key: string | undefined,
): Promise<Reach> {
  return actor.role === "trainer" ? engagedCompany({ store, actor, now, key: key ?? "" }) : actor;
}

/** The same person as somebody of that company. */
export function teller({ companyId }: Reach, { personId }: IncidentTeller): OwnPerson {
  return own({ companyId, personId });
}

/** What people are called at a company, each of their names: none of them stays in what others practise on. */
export async function namesAt(db: Db, company: Reach): Promise<string[]> {
  const people = await findEmployees(db, { company });
  return people.map(({ name }) => name);
}
