import { and, eq, gt, isNull, lte } from "drizzle-orm";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

export async function addInvitation(tx: Tx, row: Tables["adminInvitation"]["$inferInsert"]) {
  await tx.insert(tx.tables.adminInvitation).values(row);
}

/** The links of an address that nobody has used: a new one ends those before it. */
export async function forgetUnused(tx: Tx, email: string) {
  const { adminInvitation } = tx.tables;
  await tx
    .delete(adminInvitation)
    .where(and(eq(adminInvitation.email, email), isNull(adminInvitation.usedAt)));
}

export async function forgetExpired(tx: Tx, before: Date) {
  const { adminInvitation } = tx.tables;
  await tx.delete(adminInvitation).where(lte(adminInvitation.expiresAt, before));
}

/** Ends every link of an address. */
export async function forgetInvitations(tx: Tx, email: string) {
  const { adminInvitation } = tx.tables;
  await tx.delete(adminInvitation).where(eq(adminInvitation.email, email));
}

export async function findInvitation(db: Db, tokenHash: string) {
  const { adminInvitation } = db.tables;
  const { email, expiresAt, usedAt } = adminInvitation;
  const [row] = await db
    .select({ email, expiresAt, usedAt })
    .from(adminInvitation)
    .where(eq(adminInvitation.tokenHash, tokenHash));
  return row ?? null;
}

/** Uses a link up. True for the one who did, false for everyone after them and where it has run out. */
export async function spendInvitation(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  const { adminInvitation } = tx.tables;
  const spent = await tx
    .update(adminInvitation)
    .set({ usedAt: now })
    .where(
      and(
        eq(adminInvitation.tokenHash, tokenHash),
        isNull(adminInvitation.usedAt),
        gt(adminInvitation.expiresAt, now),
      ),
    )
    .returning({ id: adminInvitation.id });
  return spent.length > 0;
}
