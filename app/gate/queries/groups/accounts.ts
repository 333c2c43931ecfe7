import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { HELD_NOTHING } from "~/clearance/rules/standing/held";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type Row = Omit<Tables["groupAccount"]["$inferSelect"], "companyId">;

/** Which accounts at the provider are a company’s people’s. */
export async function listAccounts(db: Db, { companyId }: OwnCompany): Promise<Row[]> {
  const { groupAccount } = db.tables;
  return await db.select().from(groupAccount).where(eq(groupAccount.companyId, companyId));
}

/** Keeps whose accounts were found, or that none was. */
export async function keepAccounts(tx: Tx, { companyId }: OwnCompany, rows: readonly Row[]) {
  if (rows.length === 0) return;
  const { groupAccount } = tx.tables;
  await tx
    .insert(groupAccount)
    .values(rows.map((row) => ({ ...row, companyId })))
    .onConflictDoUpdate({
      target: [groupAccount.companyId, groupAccount.personId],
      set: {
        email: sql`excluded.email`,
        remoteId: sql`excluded.remote_id`,
        unknown: sql`excluded.unknown`,
        lookedAt: sql`excluded.looked_at`,
      },
    });
}

/** Forgets accounts that aren’t there any more: their people are looked for again. */
export async function forgetAccounts(
  tx: Tx,
  { companyId }: OwnCompany,
  remoteIds: readonly string[],
) {
  const { groupAccount } = tx.tables;
  await tx
    .delete(groupAccount)
    .where(
      and(eq(groupAccount.companyId, companyId), inArray(groupAccount.remoteId, [...remoteIds])),
    );
}

/** Forgets whose accounts are whose: everybody is looked for again. */
export async function forgetAllAccounts(tx: Tx, { companyId }: OwnCompany) {
  const { groupAccount } = tx.tables;
  await tx.delete(groupAccount).where(eq(groupAccount.companyId, companyId));
}

/** The people whom the gate says yes of and for whom no account was found, by address. */
export async function listUnknown(db: Db, { companyId }: OwnCompany) {
  const { gateChange, groupAccount, person } = db.tables;
  return await db
    .select({
      personId: groupAccount.personId,
      name: person.name,
      email: groupAccount.email,
      unknown: groupAccount.unknown,
    })
    .from(groupAccount)
    .innerJoin(person, eq(person.id, groupAccount.personId))
    .innerJoin(
      gateChange,
      and(
        eq(gateChange.companyId, groupAccount.companyId),
        eq(gateChange.personId, groupAccount.personId),
        ne(gateChange.held, HELD_NOTHING),
      ),
    )
    .where(and(eq(groupAccount.companyId, companyId), isNull(groupAccount.remoteId)))
    .orderBy(asc(groupAccount.email));
}

/** The names of a company’s people by the provider’s ids. */
export async function findAccountNames(
  db: Db,
  { companyId }: OwnCompany,
  remoteIds: readonly string[],
) {
  if (remoteIds.length === 0) return new Map<string, { personId: string; name: string }>();
  const { groupAccount, person } = db.tables;
  const rows = await db
    .select({ remoteId: groupAccount.remoteId, personId: groupAccount.personId, name: person.name })
    .from(groupAccount)
    .innerJoin(person, eq(person.id, groupAccount.personId))
    .where(
      and(eq(groupAccount.companyId, companyId), inArray(groupAccount.remoteId, [...remoteIds])),
    );
  return new Map(rows.map(({ remoteId, ...one }) => [remoteId ?? "", one]));
}
