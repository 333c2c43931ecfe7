import { and, eq, inArray, type SQL } from "drizzle-orm";
import { preparedOnce, slot } from "~db/prepared";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** What is kept of somebody for the gate, with all there is to know before it may be read. */
export type KeptForGate = Awaited<ReturnType<typeof findKeptByAddress>>[number];

/** Built once for a connection: every question about one person asks it. */
const one = preparedOnce((db) => {
  const { membership, person } = db.tables;
  return select(
    db,
    and(eq(membership.companyId, slot("companyId")), eq(person.email, slot("email"))),
  ).prepare();
});

/** The same of who is or was an employee of a company, by their addresses as they are kept. */
export async function findKeptByAddress(
  db: Db,
  { companyId }: OwnCompany,
  emails: readonly string[],
) {
  if (emails.length === 0) return [];
  if (emails.length === 1) return await one(db).execute({ companyId, email: emails[0] });
  const { membership, person } = db.tables;
  return await select(
    db,
    and(eq(membership.companyId, companyId), inArray(person.email, [...emails])),
  );
}

function select(db: Db, who: SQL | undefined) {
  const { membership, person, personChange, standingDetail, standingPerson, standingState } =
    db.tables;
  const ofThem = (table: typeof personChange | typeof standingDetail | typeof standingPerson) =>
    and(eq(table.companyId, membership.companyId), eq(table.personId, membership.personId));
  return db
    .select({
      personId: person.id,
      email: person.email,
      /** The number of the last change of them; null where there was none. */
      change: personChange.number,
      /** How far the company’s is derived, and by what. */
      derived: standingState.change,
      afterName: standingState.afterName,
      rules: standingState.rules,
      since: standingPerson.since,
      changesAt: standingPerson.changesAt,
      /** Null of somebody who has left. */
      gate: standingDetail.gate,
    })
    .from(person)
    .innerJoin(membership, eq(membership.personId, person.id))
    .leftJoin(personChange, ofThem(personChange))
    .leftJoin(standingState, eq(standingState.companyId, membership.companyId))
    .leftJoin(standingPerson, ofThem(standingPerson))
    .leftJoin(standingDetail, ofThem(standingDetail))
    .where(and(who, eq(membership.role, "employee")));
}
