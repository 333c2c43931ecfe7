import { eq } from "drizzle-orm";
import { own } from "~/ledger/rules/own";
import type { Employee } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { PEOPLE } from "../harness/site";

/** One of the demo’s employees, Maya unless told otherwise, as a service is called by them. */
export async function theEmployee(
  store: Store,
  email: string = PEOPLE.employee,
): Promise<Employee> {
  const { person, membership, company } = store.read.tables;
  const [found] = await store.read
    .select({ person, company })
    .from(person)
    .innerJoin(membership, eq(membership.personId, person.id))
    .innerJoin(company, eq(company.id, membership.companyId))
    .where(eq(person.email, email));
  const { id, name, givenName } = found!.person;
  return own({
    personId: id,
    sessionId: "none",
    name,
    givenName,
    email,
    role: "employee" as const,
    companyId: found!.company.id,
    timeZone: found!.company.timeZone,
    organisation: found!.company.name,
  });
}
