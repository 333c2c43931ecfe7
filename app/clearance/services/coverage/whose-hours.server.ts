import type { Call } from "~/people/services/call";
import type { Employee, Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { selfOf, type OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import { findEmployees } from "~/people/queries/employees";

export interface Whose extends Call<Employee | Manager> {
  /** One's own id, or for a manager that of an employee within their reach. */
  personId: string;
}

/** Someone whom the actor does not reach, or who is gone, is not there; for an employee only they themselves are. */
export async function whoseHours(
  db: Db,
  { actor, personId, now }: Omit<Whose, "store">,
): Promise<{ one: OwnPerson; name: string; givenName: string }> {
  if (actor.personId === personId && actor.role === "manager")
    return { one: selfOf(actor), name: actor.name, givenName: actor.givenName };
  if (actor.role === "employee" && actor.personId !== personId) throw notFound("person");
  const [employee] = await findEmployees(db, {
    company: actor,
    personIds: [personId],
  });
  if (!employee || (employee.leftAt && employee.leftAt <= now)) throw notFound("person");
  return { one: employee, name: employee.name, givenName: employee.givenName };
}
