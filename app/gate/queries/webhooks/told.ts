import { and, eq, inArray } from "drizzle-orm";
import type { Told } from "~/gate/rules/webhooks/told";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";

/** What webhooks last knew of some people of a company, by their ids. */
export async function findTold(
  db: Db,
  { companyId }: OwnCompany,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Told>> {
  const { webhookTold } = db.tables;
  const rows = await db
    .select({ personId: webhookTold.personId, told: webhookTold.told })
    .from(webhookTold)
    .where(
      and(eq(webhookTold.companyId, companyId), inArray(webhookTold.personId, [...personIds])),
    );
  return new Map(rows.map(({ personId, told }) => [personId, told]));
}

export async function keepTold(
  tx: Tx,
  { companyId }: OwnCompany,
  { personId, told }: { personId: string; told: Told },
) {
  const { webhookTold } = tx.tables;
  await tx
    .insert(webhookTold)
    .values({ companyId, personId, told })
    .onConflictDoUpdate({
      target: [webhookTold.companyId, webhookTold.personId],
      set: { told },
    });
}

/** From now on a company’s webhooks are told what changes. */
export async function startTelling(tx: Tx, { companyId }: OwnCompany, startedAt: Date) {
  const { webhookStart } = tx.tables;
  await tx.insert(webhookStart).values({ companyId, startedAt }).onConflictDoNothing();
}

/** A company has no webhook any more: what they knew is forgotten. */
export async function stopTelling(tx: Tx, { companyId }: OwnCompany) {
  const { webhookStart, webhookTold } = tx.tables;
  await tx.delete(webhookTold).where(eq(webhookTold.companyId, companyId));
  await tx.delete(webhookStart).where(eq(webhookStart.companyId, companyId));
}
