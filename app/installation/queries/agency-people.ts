import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { byName } from "~/kit/text/name-order";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";

/** Whose an address is in the installation, to say whether it can become the agency's; null where it is nobody's. */
export async function findByAddress(db: Db, email: string) {
  const { person } = db.tables;
  const { id, name, givenName, role, leftAt } = person;
  const [row] = await db
    .select({ id, name, givenName, role, leftAt })
    .from(person)
    .where(eq(person.email, email));
  return row ?? null;
}

/** For the installation's admin only: the agency's people of a role who have not left, by name. */
export async function listAgencyPeople(db: Db, role: "admin" | "trainer", now: Date) {
  const { person } = db.tables;
  const { id, name, givenName, email } = person;
  const rows = await db
    .select({ id, name, givenName, email })
    .from(person)
    .where(
      and(
        eq(person.role, role),
        isNull(person.companyId),
        or(isNull(person.leftAt), gt(person.leftAt, now)),
      ),
    );
  return rows.sort(byName);
}

/** For the installation's admin only: every company, to say who works with it. */
export async function listCompaniesToEngage(db: Db) {
  const { company } = db.tables;
  const rows = await db
    .select({ companyId: company.id, key: company.key, name: company.name })
    .from(company);
  return rows.sort(byName).map(own);
}

/** For the installation's admin only: which companies some trainers work with. */
export async function listEngagements(db: Db, personIds: readonly string[]) {
  const { engagement } = db.tables;
  const { personId, companyId } = engagement;
  return await db
    .select({ personId, companyId })
    .from(engagement)
    .where(inArray(personId, [...personIds]));
}

/** Ends a trainer's work with a company; whether they worked with it. */
export async function removeEngagement(tx: Tx, { companyId }: OwnCompany, personId: string) {
  const { engagement } = tx.tables;
  const gone = await tx
    .delete(engagement)
    .where(and(eq(engagement.companyId, companyId), eq(engagement.personId, personId)))
    .returning({ personId: engagement.personId });
  return gone.length > 0;
}

/** Ends somebody's time with the agency; whether they were there. */
export async function markLeftAgency(tx: Tx, personId: string, now: Date) {
  const { person } = tx.tables;
  const left = await tx
    .update(person)
    .set({ leftAt: now, updatedAt: now })
    .where(
      and(
        eq(person.id, personId),
        isNull(person.companyId),
        or(isNull(person.leftAt), gt(person.leftAt, now)),
      ),
    )
    .returning({ id: person.id });
  return left.length > 0;
}
