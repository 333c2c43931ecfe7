import { and, asc, eq } from "drizzle-orm";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type Row = Tables["publisher"]["$inferSelect"];
export type Publisher = Row & OwnCompany;

/** A company’s Postiz; null where nobody has connected one. */
export async function findPublisher(db: Db, { companyId }: OwnCompany): Promise<Publisher | null> {
  const { publisher } = db.tables;
  const [row] = await db.select().from(publisher).where(eq(publisher.companyId, companyId));
  return row ? own(row) : null;
}

/** Connects it, or another in its place, with nothing failing any more. */
export async function keepPublisher(
  tx: Tx,
  { companyId }: OwnCompany,
  row: Pick<Row, "baseUrl" | "apiKey" | "accounts" | "readAt" | "changedBy" | "changedAt">,
) {
  const working = { failingSince: null, fault: null, detail: null, tries: 0, retryAt: null };
  const { publisher } = tx.tables;
  await tx
    .insert(publisher)
    .values({ ...row, ...working, companyId })
    .onConflictDoUpdate({ target: publisher.companyId, set: { ...row, ...working } });
}

export async function changePublisher(
  tx: Tx,
  { companyId }: OwnCompany,
  change: Partial<Omit<Row, "companyId">>,
) {
  const { publisher } = tx.tables;
  await tx.update(publisher).set(change).where(eq(publisher.companyId, companyId));
}

/** Forgets where it is, its key, and which account is which channel. What people wrote stays. */
export async function forgetPublisher(tx: Tx, { companyId }: OwnCompany) {
  const { publisher, publisherChannel } = tx.tables;
  for (const table of [publisherChannel, publisher])
    await tx.delete(table).where(eq(table.companyId, companyId));
}

/** Which account is which channel, for the channels in use, in the company’s order. */
export async function listPublisherChannels(db: Db, { companyId }: OwnCompany) {
  const { channel, publisherChannel } = db.tables;
  return await db
    .select({
      channelId: publisherChannel.channelId,
      account: publisherChannel.account,
      provider: publisherChannel.provider,
    })
    .from(publisherChannel)
    .innerJoin(channel, eq(channel.id, publisherChannel.channelId))
    .where(eq(publisherChannel.companyId, companyId))
    .orderBy(asc(channel.position));
}

/** Ties an account to a channel, in place of the one before. */
export async function tieChannel(
  tx: Tx,
  { companyId }: OwnCompany,
  row: { channelId: string; account: string; provider: string },
) {
  const { publisherChannel } = tx.tables;
  await tx
    .insert(publisherChannel)
    .values({ ...row, companyId })
    .onConflictDoUpdate({
      target: [publisherChannel.companyId, publisherChannel.channelId],
      set: row,
    });
}

/** Unties a channel’s account. */
export async function untieChannel(tx: Tx, { companyId }: OwnCompany, channelId: string) {
  const { publisherChannel } = tx.tables;
  await tx
    .delete(publisherChannel)
    .where(
      and(eq(publisherChannel.companyId, companyId), eq(publisherChannel.channelId, channelId)),
    );
}

/** Unties every channel: what was tied was of another Postiz. */
export async function untieChannels(tx: Tx, { companyId }: OwnCompany) {
  const { publisherChannel } = tx.tables;
  await tx.delete(publisherChannel).where(eq(publisherChannel.companyId, companyId));
}
