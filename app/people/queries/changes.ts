import { and, eq, gt, max, or, sql } from "drizzle-orm";
import { refuseArchived } from "~/ledger/queries/archived";
import { own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import { preparedOnce, rowsOnce, slot } from "~db/prepared";
import type { Db, Tx } from "~db/store";

/** A row to add, but for whose it is: that is taken from what proves it. */
export type OwnRow<Name extends keyof Tables> = Omit<
  Tables[Name]["$inferInsert"],
  "companyId" | "personId"
>;

/** Built once for a connection: nearly every form that is sent changes a fact about somebody. */
const highest = preparedOnce((db) => {
  const { personChange } = db.tables;
  return db
    .select({ number: max(personChange.number) })
    .from(personChange)
    .where(eq(personChange.companyId, slot("companyId")))
    .prepare();
});

const note = rowsOnce(["personId", "companyId", "number"], (db, rows) => {
  const { personChange } = db.tables;
  return db
    .insert(personChange)
    .values(rows)
    .onConflictDoUpdate({
      target: [personChange.companyId, personChange.personId],
      set: { number: sql`excluded.number` },
    })
    .prepare();
});

/**
 * Notes, in the transaction that changes a fact about a person, that what was derived from their facts is out of date. Refused of an
 * archived company, unless the law asks for it all the same.
 */
export async function markChanged(tx: Tx, one: OwnPerson, even: { evenArchived?: boolean } = {}) {
  await markAllChanged(tx, one, [one.personId], even);
}

/** The same of several people of a company, each with a number of their own. */
export async function markAllChanged(
  tx: Tx,
  company: OwnCompany,
  personIds: readonly string[],
  { evenArchived = false }: { evenArchived?: boolean } = {},
) {
  if (personIds.length === 0) return;
  if (!evenArchived) await refuseArchived(tx, company);
  const { companyId } = company;
  const [last] = await highest(tx).execute({ companyId });
  const first = (last?.number ?? 0) + 1;
  await note(
    tx,
    [...new Set(personIds)].map((personId, at) => ({ personId, companyId, number: first + at })),
  );
}

/** The same of one person in every company that they are or were of, also those that are archived. */
export async function markEverywhere(tx: Tx, { personId }: OwnPerson) {
  const { membership } = tx.tables;
  const companies = await tx
    .selectDistinct({ companyId: membership.companyId })
    .from(membership)
    .where(eq(membership.personId, personId));
  for (const { companyId } of companies)
    if (companyId !== null)
      await markChanged(tx, own({ companyId, personId }), { evenArchived: true });
}

/** The same of everybody of whom something says what somebody is called: themselves, and those whom they decided about. */
export async function markRenamed(tx: Tx, one: OwnPerson) {
  await markEverywhere(tx, one);
  for (const company of await companiesDecidedIn(tx, one))
    await markDecidedAbout(tx, company, one.personId);
}

/** The companies in which somebody may have decided about people: as a manager of theirs, or as a trainer engaged with them. */
async function companiesDecidedIn(tx: Tx, { personId }: OwnPerson): Promise<OwnCompany[]> {
  const { engagement, membership } = tx.tables;
  const managed = await tx
    .select({ companyId: membership.companyId })
    .from(membership)
    .where(and(eq(membership.personId, personId), eq(membership.role, "manager")));
  const trained = await tx
    .select({ companyId: engagement.companyId })
    .from(engagement)
    .where(eq(engagement.personId, personId));
  const ids = new Set([...managed, ...trained].flatMap(({ companyId }) => companyId ?? []));
  return [...ids].map((companyId) => own({ companyId }));
}

/** The same of the people of a company whom somebody suspended or signed off: what is derived of those says who did. Their ids. */
export async function markDecidedAbout(
  tx: Tx,
  company: OwnCompany,
  deciderId: string,
): Promise<string[]> {
  const { signOff, suspension } = tx.tables;
  const { companyId } = company;
  const suspended = await tx
    .selectDistinct({ personId: suspension.personId })
    .from(suspension)
    .where(and(eq(suspension.companyId, companyId), eq(suspension.decidedBy, deciderId)));
  const signed = await tx
    .selectDistinct({ personId: signOff.personId })
    .from(signOff)
    .where(
      and(
        eq(signOff.companyId, companyId),
        or(eq(signOff.signedBy, deciderId), eq(signOff.onBehalfOf, deciderId)),
      ),
    );
  const personIds = [...new Set([...suspended, ...signed].map(({ personId }) => personId))];
  await markAllChanged(tx, company, personIds, { evenArchived: true });
  return personIds;
}

/** The people of a company changed after a number, with the highest number there is. */
export async function changedSince(db: Db, { companyId }: OwnCompany, since: number) {
  const { personChange } = db.tables;
  const rows = await db
    .select({ personId: personChange.personId, number: personChange.number })
    .from(personChange)
    .where(and(eq(personChange.companyId, companyId), gt(personChange.number, since)));
  return {
    personIds: rows.map((row) => row.personId),
    number: rows.reduce((highest, row) => Math.max(highest, row.number), since),
  };
}

/** The number of the last change of a person of a company; 0 where there was none. */
export async function lastChangeOf(
  db: Db,
  { companyId }: OwnCompany,
  personId: string,
): Promise<number> {
  const { personChange } = db.tables;
  const [last] = await db
    .select({ number: personChange.number })
    .from(personChange)
    .where(and(eq(personChange.companyId, companyId), eq(personChange.personId, personId)));
  return last?.number ?? 0;
}
