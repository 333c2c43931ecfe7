import { and, asc, count, desc, eq, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { PausedFor } from "~/gate/rules/webhooks/kinds";
import { own, type Own, type OwnCompany } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type Row = Tables["webhook"]["$inferSelect"];
export type OwnWebhook = Own<Row>;

/** A company’s webhooks that haven’t ended, the newest first, with who made them. */
export async function listWebhooks(db: Db, { companyId }: OwnCompany) {
  const { webhook, person } = db.tables;
  const rows = await db
    .select({ webhook, maker: person.name })
    .from(webhook)
    .innerJoin(person, eq(person.id, webhook.madeBy))
    .where(and(eq(webhook.companyId, companyId), isNull(webhook.endedAt)))
    .orderBy(desc(webhook.createdAt), desc(webhook.id));
  return rows.map(({ webhook: row, maker }) => own({ ...row, maker }));
}

/** One of them; null where the company has none such. */
export async function findWebhook(
  db: Db,
  { companyId }: OwnCompany,
  webhookId: string,
): Promise<OwnWebhook | null> {
  const { webhook } = db.tables;
  const [row] = await db
    .select()
    .from(webhook)
    .where(
      and(eq(webhook.companyId, companyId), eq(webhook.id, webhookId), isNull(webhook.endedAt)),
    );
  return row ? own(row) : null;
}

export async function countWebhooks(db: Db, { companyId }: OwnCompany): Promise<number> {
  const { webhook } = db.tables;
  const [row] = await db
    .select({ webhooks: count() })
    .from(webhook)
    .where(and(eq(webhook.companyId, companyId), isNull(webhook.endedAt)));
  return row?.webhooks ?? 0;
}

export async function addWebhook(
  tx: Tx,
  { companyId }: OwnCompany,
  row: Pick<Row, "id" | "name" | "url" | "events" | "madeBy" | "createdAt">,
) {
  await tx.insert(tx.tables.webhook).values({ ...row, companyId, secretNumber: 1 });
}

type Change = Partial<
  Pick<
    Row,
    | "secretNumber"
    | "formerUntil"
    | "pausedAt"
    | "failingSince"
    | "dueAt"
    | "claimedUntil"
    | "endedAt"
  >
> & { pausedFor?: PausedFor | null };

export async function changeWebhook(tx: Tx, { companyId, id }: OwnWebhook, change: Change) {
  const { webhook } = tx.tables;
  await tx
    .update(webhook)
    .set(change)
    .where(and(eq(webhook.companyId, companyId), eq(webhook.id, id)));
}

/** The companies that have a webhook, with since when their people are told of; null where that hasn’t begun. The clock asks. */
export async function findCompaniesWithWebhooks(db: Db) {
  const { webhook, webhookStart } = db.tables;
  const rows = await db
    .selectDistinct({ companyId: webhook.companyId, startedAt: webhookStart.startedAt })
    .from(webhook)
    .leftJoin(webhookStart, eq(webhookStart.companyId, webhook.companyId))
    .where(isNull(webhook.endedAt))
    .orderBy(asc(webhook.companyId));
  return rows.map(own);
}

/**
 * Takes the webhook whose deliveries have been due longest: nobody else takes it before `until`. Null where none is due. The clock asks,
 * which sends them all.
 */
export async function claimWebhook(
  tx: Tx,
  { now, until }: { now: Date; until: Date },
): Promise<OwnWebhook | null> {
  const { webhook } = tx.tables;
  const [row] = await tx
    .select()
    .from(webhook)
    .where(isDue(tx, now))
    .orderBy(asc(webhook.dueAt), asc(webhook.id))
    .limit(1);
  if (!row) return null;
  await tx.update(webhook).set({ claimedUntil: until }).where(eq(webhook.id, row.id));
  return own({ ...row, claimedUntil: until });
}

/** Whether there is one to take. The clock asks, which sends them all. */
export async function isAnyDue(db: Db, now: Date): Promise<boolean> {
  const { webhook } = db.tables;
  const rows = await db.select({ id: webhook.id }).from(webhook).where(isDue(db, now)).limit(1);
  return rows.length > 0;
}

function isDue(db: Db, now: Date) {
  const { webhook } = db.tables;
  return and(
    isNotNull(webhook.dueAt),
    lte(webhook.dueAt, now),
    isNull(webhook.pausedAt),
    isNull(webhook.endedAt),
    or(isNull(webhook.claimedUntil), lte(webhook.claimedUntil, now)),
  );
}
