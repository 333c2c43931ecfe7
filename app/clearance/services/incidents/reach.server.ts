import type { Call } from "~/people/services/call";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import type { Employee, Manager, Trainer } from "~/people/rules/actor";
import type { Reach } from "~/ledger/rules/own";
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

/** What people are called at a company, each of their names: none of them stays in what others practise on. */
export async function namesAt(db: Db, company: Reach): Promise<string[]> {
  const people = await findEmployees(db, { company });
  return people.map(({ name }) => name);
}
