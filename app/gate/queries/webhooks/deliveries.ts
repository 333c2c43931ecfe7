import { and, asc, desc, eq, gte, inArray, isNull, lt, max } from "drizzle-orm";
import type { Failure } from "~/gate/rules/webhooks/kinds";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { changeWebhook, type OwnWebhook } from "./webhooks";

type Row = Tables["webhookDelivery"]["$inferSelect"];
export type DeliveryRow = Row;

/** What is sent: the same to every webhook that wants it. */
export type Event = Pick<Row, "eventId" | "type" | "personId" | "body" | "createdAt">;

/** Puts events at the end of a webhook’s queue, and has the queue looked at. */
export async function queueEvents(
  tx: Tx,
  webhook: OwnWebhook,
  { events, givenUpAt, newId }: { events: readonly Event[]; givenUpAt: Date; newId: () => string },
) {
  const [first] = events;
  if (!first) return;
  const { companyId, id: webhookId } = webhook;
  const last = await lastNumber(tx, webhook);
  const rows = events.map((event, at) => ({
    ...event,
    id: newId(),
    companyId,
    webhookId,
    number: last + 1 + at,
    givenUpAt,
    tries: 0,
  }));
  await tx.insert(tx.tables.webhookDelivery).values(rows);
  if (webhook.dueAt === null) await changeWebhook(tx, webhook, { dueAt: first.createdAt });
}

/** The delivery whose turn it is; null where none waits. */
export async function nextDelivery(
  db: Db,
  { companyId, id }: OwnWebhook,
): Promise<DeliveryRow | null> {
  const { webhookDelivery } = db.tables;
  const [row] = await db
    .select()
    .from(webhookDelivery)
    .where(
      and(
        eq(webhookDelivery.companyId, companyId),
        eq(webhookDelivery.webhookId, id),
        isNull(webhookDelivery.outcome),
      ),
    )
    .orderBy(asc(webhookDelivery.number))
    .limit(1);
  return row ?? null;
}

interface Tried {
  tries: number;
  triedAt: Date;
  status: number | null;
  answer: string | null;
  failure: Failure | null;
  outcome: Row["outcome"];
}

/** Notes what a try came to. */
export async function noteTry(tx: Tx, { companyId }: OwnCompany, id: string, tried: Tried) {
  const { webhookDelivery } = tx.tables;
  await tx
    .update(webhookDelivery)
    .set(tried)
    .where(and(eq(webhookDelivery.companyId, companyId), eq(webhookDelivery.id, id)));
}

/** A webhook’s deliveries, the newest first, from before a number. */
export async function listDeliveries(
  db: Db,
  { companyId, id }: OwnWebhook,
  { before, limit }: { before: number | null; limit: number },
) {
  const { webhookDelivery } = db.tables;
  return await db
    .select({
      id: webhookDelivery.id,
      number: webhookDelivery.number,
      type: webhookDelivery.type,
      createdAt: webhookDelivery.createdAt,
      tries: webhookDelivery.tries,
      triedAt: webhookDelivery.triedAt,
      status: webhookDelivery.status,
      answer: webhookDelivery.answer,
      failure: webhookDelivery.failure,
      outcome: webhookDelivery.outcome,
    })
    .from(webhookDelivery)
    .where(
      and(
        eq(webhookDelivery.companyId, companyId),
        eq(webhookDelivery.webhookId, id),
        before === null ? undefined : lt(webhookDelivery.number, before),
      ),
    )
    .orderBy(desc(webhookDelivery.number))
    .limit(limit);
}

/** Deliveries to replay, in their order: one that has ended, or those that failed since an instant. */
export async function findReplayable(
  db: Db,
  { companyId, id }: OwnWebhook,
  which: { deliveryId: string } | { failedSince: Date },
  limit: number,
): Promise<string[]> {
  const { webhookDelivery } = db.tables;
  const rows = await db
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(
      and(
        eq(webhookDelivery.companyId, companyId),
        eq(webhookDelivery.webhookId, id),
        ...("deliveryId" in which
          ? [
              eq(webhookDelivery.id, which.deliveryId),
              inArray(webhookDelivery.outcome, ["delivered", "failed"]),
            ]
          : [
              eq(webhookDelivery.outcome, "failed"),
              gte(webhookDelivery.createdAt, which.failedSince),
            ]),
      ),
    )
    .orderBy(asc(webhookDelivery.number))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Puts ended deliveries at the end of the queue again, as they were. */
export async function requeue(
  tx: Tx,
  webhook: OwnWebhook,
  { ids, now, givenUpAt }: { ids: readonly string[]; now: Date; givenUpAt: Date },
) {
  const { webhookDelivery } = tx.tables;
  const last = await lastNumber(tx, webhook);
  for (const [at, id] of ids.entries())
    await tx
      .update(webhookDelivery)
      .set({ number: last + 1 + at, outcome: null, tries: 0, givenUpAt })
      .where(and(eq(webhookDelivery.companyId, webhook.companyId), eq(webhookDelivery.id, id)));
  if (ids.length > 0 && webhook.dueAt === null) await changeWebhook(tx, webhook, { dueAt: now });
}

/** Gives what waits its full time again. */
export async function giveTime(tx: Tx, { companyId, id }: OwnWebhook, givenUpAt: Date) {
  const { webhookDelivery } = tx.tables;
  await tx
    .update(webhookDelivery)
    .set({ givenUpAt, tries: 0 })
    .where(
      and(
        eq(webhookDelivery.companyId, companyId),
        eq(webhookDelivery.webhookId, id),
        isNull(webhookDelivery.outcome),
      ),
    );
}

/** Removes everything that was or is to be sent to a webhook. */
export async function removeDeliveries(tx: Tx, { companyId, id }: OwnWebhook) {
  const { webhookDelivery } = tx.tables;
  await tx
    .delete(webhookDelivery)
    .where(and(eq(webhookDelivery.companyId, companyId), eq(webhookDelivery.webhookId, id)));
}

/** Removes deliveries of any company from before an instant, and returns how many. The clock asks. */
export async function removeOldDeliveries(tx: Tx, before: Date, limit: number): Promise<number> {
  const { webhookDelivery } = tx.tables;
  const rows = await tx
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(lt(webhookDelivery.createdAt, before))
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(webhookDelivery).where(inArray(webhookDelivery.id, ids));
  return ids.length;
}

async function lastNumber(tx: Tx, { companyId, id }: OwnWebhook): Promise<number> {
  const { webhookDelivery } = tx.tables;
  const [row] = await tx
    .select({ number: max(webhookDelivery.number) })
    .from(webhookDelivery)
    .where(and(eq(webhookDelivery.companyId, companyId), eq(webhookDelivery.webhookId, id)));
  return row?.number ?? 0;
}
