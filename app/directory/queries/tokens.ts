import { and, count, desc, eq, isNull } from "drizzle-orm";
import { own, type Own, type OwnCompany } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";

/** A token that was shown: it proves which company it writes for, and who answers for that. */
export type OwnToken = Own<{
  companyId: string;
  tokenId: string;
  name: string;
  madeBy: string;
  lastUsedAt: Date | null;
  companyKey: string;
  archivedAt: Date | null;
}>;

/** The token with a hash, if it still holds. */
export async function findToken(db: Db, tokenHash: string): Promise<OwnToken | null> {
  const { scimToken, company } = db.tables;
  const [row] = await db
    .select({
      companyId: scimToken.companyId,
      tokenId: scimToken.id,
      name: scimToken.name,
      madeBy: scimToken.madeBy,
      lastUsedAt: scimToken.lastUsedAt,
      companyKey: company.key,
      archivedAt: company.archivedAt,
    })
    .from(scimToken)
    .innerJoin(company, eq(company.id, scimToken.companyId))
    .where(and(eq(scimToken.tokenHash, tokenHash), isNull(scimToken.revokedAt)));
  return row ? own(row) : null;
}

/** A token as it stands in the write that it asks for; null where it no longer holds. */
export async function findStillHolding(tx: Tx, { companyId, tokenId }: OwnToken) {
  const { scimToken, company } = tx.tables;
  const [row] = await tx
    .select({ archivedAt: company.archivedAt })
    .from(scimToken)
    .innerJoin(company, eq(company.id, scimToken.companyId))
    .where(
      and(
        eq(scimToken.companyId, companyId),
        eq(scimToken.id, tokenId),
        isNull(scimToken.revokedAt),
      ),
    );
  return row ?? null;
}

export async function noteTokenUse(tx: Tx, { companyId, tokenId }: OwnToken, now: Date) {
  const { scimToken } = tx.tables;
  await tx
    .update(scimToken)
    .set({ lastUsedAt: now })
    .where(and(eq(scimToken.companyId, companyId), eq(scimToken.id, tokenId)));
}

/** A company’s tokens that hold, the newest first, with who made them. */
export async function listTokens(db: Db, { companyId }: OwnCompany) {
  const { scimToken, person } = db.tables;
  return await db
    .select({
      id: scimToken.id,
      name: scimToken.name,
      createdAt: scimToken.createdAt,
      lastUsedAt: scimToken.lastUsedAt,
      madeBy: person.name,
    })
    .from(scimToken)
    .innerJoin(person, eq(person.id, scimToken.madeBy))
    .where(and(eq(scimToken.companyId, companyId), isNull(scimToken.revokedAt)))
    .orderBy(desc(scimToken.createdAt), desc(scimToken.id));
}

export async function countTokens(db: Db, { companyId }: OwnCompany): Promise<number> {
  const { scimToken } = db.tables;
  const [row] = await db
    .select({ tokens: count() })
    .from(scimToken)
    .where(and(eq(scimToken.companyId, companyId), isNull(scimToken.revokedAt)));
  return row?.tokens ?? 0;
}

export async function addToken(
  tx: Tx,
  { companyId }: OwnCompany,
  row: { id: string; name: string; tokenHash: string; madeBy: string; createdAt: Date },
) {
  await tx.insert(tx.tables.scimToken).values({ ...row, companyId });
}

/** Ends a token, and says what it was called; null where the company has none such that holds. */
export async function endToken(
  tx: Tx,
  { companyId }: OwnCompany,
  { tokenId, now }: { tokenId: string; now: Date },
): Promise<string | null> {
  const { scimToken } = tx.tables;
  const [ended] = await tx
    .update(scimToken)
    .set({ revokedAt: now })
    .where(
      and(
        eq(scimToken.companyId, companyId),
        eq(scimToken.id, tokenId),
        isNull(scimToken.revokedAt),
      ),
    )
    .returning({ name: scimToken.name });
  return ended?.name ?? null;
}
