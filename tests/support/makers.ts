import { eq, getTableColumns } from "drizzle-orm";
import type { Tables } from "~db/schema/tables";
import type { Store } from "~db/store";
import { newId } from "~db/ids";
import { nameSortKey } from "~/kit/text/name-order";
import type { Admin, Employee, WholeManager, Trainer } from "~/people/rules/actor";
import { own } from "~/ledger/rules/own";
import type { Role } from "~/people/rules/kinds";

/** The day most tests take place on. */
export const NOON = new Date("2026-11-21T12:00:00.000Z");

export async function anAgency(store: Store, name = "Northlight Agency") {
  const id = newId(NOON);
  await store.write(async (tx) => {
    await tx.insert(tx.tables.agency).values({ id, name, createdAt: NOON });
  });
  return { id, name };
}

export async function aCompany(
  store: Store,
  { key = "harbour-and-pine", name = "Harbour & Pine Bakery", timeZone = "Europe/London" } = {},
) {
  const id = newId(NOON);
  await store.write(async (tx) => {
    await tx
      .insert(tx.tables.company)
      .values({ id, key, name, shortName: name, timeZone, createdAt: NOON });
  });
  return own({ id, companyId: id, key, name, timeZone });
}

/** Everyone in a store, a row for each thing that they are. */
export async function peopleIn(store: Store) {
  const { person, membership } = store.read.tables;
  return await store.read
    .select({ ...getTableColumns(membership), ...getTableColumns(person) })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId));
}

/** Changes what somebody is, whatever the program would say to it. */
export async function changeMembership(
  store: Store,
  personId: string,
  change: Partial<Tables["membership"]["$inferInsert"]>,
) {
  const { membership } = store.read.tables;
  await store.write((tx) =>
    tx.update(membership).set(change).where(eq(membership.personId, personId)),
  );
}

async function aPerson(store: Store, role: Role, name: string, companyId: string | null) {
  const id = newId(NOON);
  const givenName = name.split(" ")[0] ?? name;
  const email = `${name.toLowerCase().replaceAll(" ", ".")}.${id.slice(-12)}@example.test`;
  await store.write(async (tx) => {
    await tx.insert(tx.tables.person).values({
      id,
      name,
      sortName: nameSortKey(name),
      givenName,
      email,
      emailVerified: true,
      createdAt: NOON,
      updatedAt: NOON,
    });
    await tx
      .insert(tx.tables.membership)
      .values({ id, personId: id, companyId, role, createdAt: NOON });
  });
  return { personId: id, sessionId: "test-session", name, givenName, email };
}

type Company = { id: string; name: string; timeZone: string };

export async function anEmployee(
  store: Store,
  company: Company,
  name = "Maya Okafor",
): Promise<Employee> {
  const person = await aPerson(store, "employee", name, company.id);
  return own({
    ...person,
    role: "employee" as const,
    companyId: company.id,
    timeZone: company.timeZone,
    organisation: company.name,
  });
}

export async function aManager(
  store: Store,
  company: Company,
  name = "Priya Nair",
): Promise<WholeManager> {
  const person = await aPerson(store, "manager", name, company.id);
  return own({
    ...person,
    role: "manager" as const,
    teams: "all" as const,
    companyId: company.id,
    timeZone: company.timeZone,
    organisation: company.name,
  });
}

/** A trainer of the agency, engaged with the companies given. */
export async function aTrainer(
  store: Store,
  companies: Company[],
  name = "Dana Kessler",
): Promise<Trainer> {
  const person = await aPerson(store, "trainer", name, null);
  await store.write(async (tx) => {
    for (const company of companies) {
      await tx
        .insert(tx.tables.engagement)
        .values({ personId: person.personId, companyId: company.id, createdAt: NOON });
    }
  });
  return { ...person, role: "trainer", organisation: "Northlight Agency" };
}

/** An admin of the agency. */
export async function anAdmin(store: Store, name = "Robin Ashworth"): Promise<Admin> {
  const person = await aPerson(store, "admin", name, null);
  return { ...person, role: "admin", organisation: "Northlight Agency" };
}
