import type { Call } from "~/people/services/call";
import type { Employee, Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import type { Db } from "~db/store";
import { findEmployees } from "~/people/queries/employees";

export interface Whose extends Call<Employee | Manager> {
  /** An employee's own id, or anybody's in a manager's company. */
  personId: string;
}

/** Whoever is no employee of the actor's company, or is gone, is not there; for an employee there is only themselves. */
export async function whoseHours(db: Db, { actor, personId, now }: Omit<Whose, "store">) {
  if (actor.role === "employee" && actor.personId !== personId) throw notFound("person");
  const [employee] = await findEmployees(db, {
    company: actor,
    personIds: [personId],
  });
  if (!employee || (employee.leftAt && employee.leftAt <= now)) throw notFound("person");
  return employee;
}
