import type { Call } from "~/people/services/call";
import type { Employee, Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import type { OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import { findEmployees } from "~/people/queries/employees";

export interface Whose extends Call<Employee | Manager> {
  /** One's own id, or for a manager that of any employee of the company. */
  personId: string;
}

/** Someone who is no employee of the actor's company, or is gone, is not there; for an employee only they themselves are. */
export async function whoseHours(
  db: Db,
  { actor, personId, now }: Omit<Whose, "store">,
): Promise<OwnPerson & { name: string; givenName: string }> {
  if (actor.personId === personId && actor.role === "manager") return actor;
  if (actor.role === "employee" && actor.personId !== personId) throw notFound("person");
  const [employee] = await findEmployees(db, {
    company: actor,
    personIds: [personId],
  });
  if (!employee || (employee.leftAt && employee.leftAt <= now)) throw notFound("person");
  return employee;
}
