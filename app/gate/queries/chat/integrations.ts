import { and, asc, count, desc, eq, isNull } from "drizzle-orm";
import type { ChatKind } from "~/gate/rules/chat/kinds";
import { own, type Own, type OwnCompany } from "~/ledger/rules/own";
import type { Address, Language } from "~/kit/language/language";
import type { Db, Tx } from "~db/store";

/** An integration that a request names: what is signed with its secret comes from that company’s chat. */
export type OwnIntegration = Own<{
  companyId: string;
  integrationId: string;
  secret: string | null;
  usedAt: Date | null;
  companyKey: string;
  /** As people are spoken to of whom nothing is known yet. */
  language: Language | null;
  address: Address | null;
}>;

/** The integration of an address, if it hasn’t ended; null where there is none of that kind. */
export async function findIntegration(
  db: Db,
  { id, kind }: { id: string; kind: ChatKind },
): Promise<OwnIntegration | null> {
  const { chatIntegration, company } = db.tables;
  const [row] = await db
    .select({
      companyId: chatIntegration.companyId,
      integrationId: chatIntegration.id,
      secret: chatIntegration.secret,
      usedAt: chatIntegration.usedAt,
      companyKey: company.key,
      language: company.language,
      address: company.address,
    })
    .from(chatIntegration)
    .innerJoin(company, eq(company.id, chatIntegration.companyId))
    .where(
      and(
        eq(chatIntegration.id, id),
        eq(chatIntegration.kind, kind),
        isNull(chatIntegration.endedAt),
      ),
    );
  return row ? own(row) : null;
}

export async function noteIntegrationUse(
  tx: Tx,
  { companyId, integrationId }: OwnIntegration,
  now: Date,
) {
  const { chatIntegration } = tx.tables;
  await tx
    .update(chatIntegration)
    .set({ usedAt: now })
    .where(and(eq(chatIntegration.companyId, companyId), eq(chatIntegration.id, integrationId)));
}

/** A company’s integrations that haven’t ended, the newest first, with who made them. */
export async function listIntegrations(db: Db, { companyId }: OwnCompany) {
  const { chatIntegration, person } = db.tables;
  return await db
    .select({
      id: chatIntegration.id,
      kind: chatIntegration.kind,
      name: chatIntegration.name,
      secret: chatIntegration.secret,
      createdAt: chatIntegration.createdAt,
      usedAt: chatIntegration.usedAt,
      madeBy: person.name,
    })
    .from(chatIntegration)
    .innerJoin(person, eq(person.id, chatIntegration.madeBy))
    .where(and(eq(chatIntegration.companyId, companyId), isNull(chatIntegration.endedAt)))
    .orderBy(desc(chatIntegration.createdAt), asc(chatIntegration.id));
}

export async function countIntegrations(db: Db, { companyId }: OwnCompany): Promise<number> {
  const { chatIntegration } = db.tables;
  const [row] = await db
    .select({ integrations: count() })
    .from(chatIntegration)
    .where(and(eq(chatIntegration.companyId, companyId), isNull(chatIntegration.endedAt)));
  return row?.integrations ?? 0;
}

export async function addIntegration(
  tx: Tx,
  { companyId }: OwnCompany,
  row: { id: string; kind: ChatKind; name: string; madeBy: string; createdAt: Date },
) {
  await tx.insert(tx.tables.chatIntegration).values({ ...row, companyId });
}

/** Changes one that hasn’t ended; null where the company has none such. */
export async function changeIntegration(
  tx: Tx,
  { companyId }: OwnCompany,
  { id, ...change }: { id: string; secret: string | null; endedAt?: Date },
): Promise<{ kind: ChatKind; name: string } | null> {
  const { chatIntegration } = tx.tables;
  const [changed] = await tx
    .update(chatIntegration)
    .set(change)
    .where(
      and(
        eq(chatIntegration.companyId, companyId),
        eq(chatIntegration.id, id),
        isNull(chatIntegration.endedAt),
      ),
    )
    .returning({ kind: chatIntegration.kind, name: chatIntegration.name });
  return changed ?? null;
}
