import { and, count, desc, eq, gt, isNull, or } from "drizzle-orm";
import { own, type Own, type OwnCompany } from "~/ledger/rules/own";
import { preparedOnce, slot } from "~db/prepared";
import type { Db, Tx } from "~db/store";

/** A token that was shown: it proves which company it asks about. */
export type OwnApiToken = Own<{
  companyId: string;
  tokenId: string;
  scopes: string;
  lastUsedAt: Date | null;
  companyKey: string;
}>;

/** Built once for a connection: every question asks it. */
const byHash = preparedOnce((db) => {
  const { apiToken, company } = db.tables;
  return db
    .select({
      companyId: apiToken.companyId,
      tokenId: apiToken.id,
      scopes: apiToken.scopes,
      lastUsedAt: apiToken.lastUsedAt,
      endsAt: apiToken.endsAt,
      companyKey: company.key,
    })
    .from(apiToken)
    .innerJoin(company, eq(company.id, apiToken.companyId))
    .where(eq(apiToken.tokenHash, slot("hash")))
    .prepare();
});

/** The token with a hash, if it holds at an instant. */
export async function findApiToken(db: Db, hash: string, now: Date): Promise<OwnApiToken | null> {
  const [row] = await byHash(db).execute({ hash });
  if (!row) return null;
  const { endsAt, ...token } = row;
  return endsAt === null || endsAt > now ? own(token) : null;
}

export async function noteApiTokenUse(tx: Tx, { companyId, tokenId }: OwnApiToken, now: Date) {
  const { apiToken } = tx.tables;
  await tx
    .update(apiToken)
    .set({ lastUsedAt: now })
    .where(and(eq(apiToken.companyId, companyId), eq(apiToken.id, tokenId)));
}

/** A company’s tokens that hold, the newest first, with who made them. */
export async function listApiTokens(db: Db, { companyId }: OwnCompany, now: Date) {
  const { apiToken, person } = db.tables;
  return await db
    .select({
      id: apiToken.id,
      name: apiToken.name,
      scopes: apiToken.scopes,
      createdAt: apiToken.createdAt,
      lastUsedAt: apiToken.lastUsedAt,
      endsAt: apiToken.endsAt,
      madeBy: person.name,
    })
    .from(apiToken)
    .leftJoin(person, eq(person.id, apiToken.madeBy))
    .where(
      and(eq(apiToken.companyId, companyId), or(isNull(apiToken.endsAt), gt(apiToken.endsAt, now))),
    )
    .orderBy(desc(apiToken.createdAt), desc(apiToken.id));
}

/** How many of a company’s tokens nothing has ended or taken the place of. */
export async function countApiTokens(db: Db, { companyId }: OwnCompany): Promise<number> {
  const { apiToken } = db.tables;
  const [row] = await db
    .select({ tokens: count() })
    .from(apiToken)
    .where(and(eq(apiToken.companyId, companyId), isNull(apiToken.endsAt)));
  return row?.tokens ?? 0;
}

export async function addApiToken(
  tx: Tx,
  { companyId }: OwnCompany,
  row: {
    id: string;
    name: string;
    scopes: string;
    tokenHash: string;
    madeBy: string | null;
    createdAt: Date;
  },
) {
  await tx.insert(tx.tables.apiToken).values({ ...row, companyId });
}

/** Has a token hold until then and no longer; null where the company has none such that holds longer. */
export async function setApiTokenEnd(
  tx: Tx,
  { companyId }: OwnCompany,
  { tokenId, endsAt }: { tokenId: string; endsAt: Date },
): Promise<{ name: string; scopes: string } | null> {
  const { apiToken } = tx.tables;
  const [ended] = await tx
    .update(apiToken)
    .set({ endsAt })
    .where(
      and(
        eq(apiToken.companyId, companyId),
        eq(apiToken.id, tokenId),
        or(isNull(apiToken.endsAt), gt(apiToken.endsAt, endsAt)),
      ),
    )
    .returning({ name: apiToken.name, scopes: apiToken.scopes });
  return ended ?? null;
}
