import { and, asc, eq, isNull, lte, or } from "drizzle-orm";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type Row = Tables["reviewer"]["$inferSelect"];
export type Reviewer = Row & OwnCompany;

/** Nothing fails any more. */
export const WORKING = { failingSince: null, fault: null, detail: null, tries: 0, retryAt: null };

/** How a company reviews in Hootsuite; null where nobody has connected it. */
export async function findReviewer(db: Db, { companyId }: OwnCompany): Promise<Reviewer | null> {
  const { reviewer } = db.tables;
  const [row] = await db.select().from(reviewer).where(eq(reviewer.companyId, companyId));
  return row ? own(row) : null;
}

/** The one that has this door. */
export async function findReviewerAt(db: Db, door: string): Promise<Reviewer | null> {
  const { reviewer } = db.tables;
  const [row] = await db.select().from(reviewer).where(eq(reviewer.door, door));
  return row ? own(row) : null;
}

/** Every one that may be asked now. */
export async function findReviewersDue(db: Db, now: Date): Promise<Reviewer[]> {
  const { reviewer } = db.tables;
  const rows = await db
    .select()
    .from(reviewer)
    .where(or(isNull(reviewer.retryAt), lte(reviewer.retryAt, now)))
    .orderBy(asc(reviewer.companyId));
  return rows.map((row) => own(row));
}

/** Connects it, or another in its place, with nothing failing any more. */
export async function keepReviewer(
  tx: Tx,
  { companyId }: OwnCompany,
  row: Omit<Row, "companyId" | "polledAt" | keyof typeof WORKING>,
) {
  const set = { ...row, ...WORKING, polledAt: null };
  const { reviewer } = tx.tables;
  await tx
    .insert(reviewer)
    .values({ ...set, companyId })
    .onConflictDoUpdate({ target: reviewer.companyId, set });
}

export async function changeReviewer(
  tx: Tx,
  { companyId }: OwnCompany,
  change: Partial<Omit<Row, "companyId">>,
) {
  const { reviewer } = tx.tables;
  await tx.update(reviewer).set(change).where(eq(reviewer.companyId, companyId));
}

/** Forgets as whom Hootsuite was asked, and which account is which channel. What was decided stays. */
export async function forgetReviewer(tx: Tx, { companyId }: OwnCompany) {
  const { reviewer, reviewerChannel } = tx.tables;
  for (const table of [reviewerChannel, reviewer])
    await tx.delete(table).where(eq(table.companyId, companyId));
}

/** Which account is which channel, for the channels in use, in the company’s order. */
export async function listReviewerChannels(db: Db, { companyId }: OwnCompany) {
  const { channel, reviewerChannel } = db.tables;
  return await db
    .select({ channelId: reviewerChannel.channelId, account: reviewerChannel.account })
    .from(reviewerChannel)
    .innerJoin(channel, eq(channel.id, reviewerChannel.channelId))
    .where(eq(reviewerChannel.companyId, companyId))
    .orderBy(asc(channel.position));
}

/** Ties an account to a channel, in place of the one before. */
export async function tieReviewed(
  tx: Tx,
  { companyId }: OwnCompany,
  row: { channelId: string; account: string; provider: string },
) {
  const { reviewerChannel } = tx.tables;
  await tx
    .insert(reviewerChannel)
    .values({ ...row, companyId })
    .onConflictDoUpdate({
      target: [reviewerChannel.companyId, reviewerChannel.channelId],
      set: row,
    });
}

/** Unties a channel’s account; every channel’s without one named. */
export async function untieReviewed(tx: Tx, { companyId }: OwnCompany, channelId?: string) {
  const { reviewerChannel } = tx.tables;
  await tx
    .delete(reviewerChannel)
    .where(
      and(
        eq(reviewerChannel.companyId, companyId),
        channelId === undefined ? undefined : eq(reviewerChannel.channelId, channelId),
      ),
    );
}
