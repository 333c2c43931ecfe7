import { and, eq, inArray, isNull, lte, ne, or } from "drizzle-orm";
import { own, type Own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { Lease } from "~/practice/rules/judging/lease";
import type { Db, Tx } from "~db/store";

export interface AskedReply {
  companies: readonly OwnCompany[];
  judge: string;
  replyId: string;
}

/** A reply that waits in one of some companies, and who has it; null where it isn’t theirs to judge, or waits no more. */
export async function findWaitingReply(db: Db, { companies, judge, replyId }: AskedReply) {
  const { judging } = db.tables;
  const [row] = await db
    .select()
    .from(judging)
    .where(
      and(
        eq(judging.replyId, replyId),
        inArray(
          judging.companyId,
          companies.map(({ companyId }) => companyId),
        ),
        ne(judging.personId, judge),
        or(isNull(judging.judgedBefore), ne(judging.judgedBefore, judge)),
      ),
    );
  return row ? own(row) : null;
}

/** Whether a reply waits, for which round, and who has it; null where it doesn’t. */
export async function findWaiting(db: Db, { companyId, id }: OwnCompany & { id: string }) {
  const { judging } = db.tables;
  const [row] = await db
    .select({
      round: judging.round,
      leasedBy: judging.leasedBy,
      leasedUntil: judging.leasedUntil,
    })
    .from(judging)
    .where(and(eq(judging.companyId, companyId), eq(judging.replyId, id)));
  return row ?? null;
}

export type WaitingReply = Own<NonNullable<Awaited<ReturnType<typeof findWaitingReply>>>>;

/** Those of some that are nobody’s, and those that are the judge’s already. */
function isFree(db: Db, { judge, now }: { judge: string; now: Date }) {
  const { judging } = db.tables;
  return or(isNull(judging.leasedBy), lte(judging.leasedUntil, now), eq(judging.leasedBy, judge));
}

/** Gives a reply to its judge until then; false where somebody else has it, or it waits no more. */
export async function leaseReply(
  tx: Tx,
  { companyId, replyId, round }: WaitingReply,
  { judge, now, until }: { judge: string; now: Date; until: Date },
): Promise<boolean> {
  const { judging } = tx.tables;
  const taken = await tx
    .update(judging)
    .set({ leasedBy: judge, leasedUntil: until })
    .where(
      and(
        eq(judging.companyId, companyId),
        eq(judging.replyId, replyId),
        eq(judging.round, round),
        isFree(tx, { judge, now }),
      ),
    )
    .returning({ replyId: judging.replyId });
  return taken.length > 0;
}

/** Gives back what somebody has. */
export async function freeReply(tx: Tx, { companies, judge, replyId }: AskedReply) {
  const { judging } = tx.tables;
  const none: Lease = { leasedBy: null, leasedUntil: null };
  await tx
    .update(judging)
    .set(none)
    .where(
      and(
        inArray(
          judging.companyId,
          companies.map(({ companyId }) => companyId),
        ),
        eq(judging.replyId, replyId),
        eq(judging.leasedBy, judge),
      ),
    );
}

/** Takes a reply out of the queue, in the round that it waited for. */
export async function endWaiting(tx: Tx, { companyId, replyId, round }: WaitingReply) {
  const { judging } = tx.tables;
  await tx
    .delete(judging)
    .where(
      and(eq(judging.companyId, companyId), eq(judging.replyId, replyId), eq(judging.round, round)),
    );
}

/** Puts a reply into the queue again, for somebody else than who judged it. */
export async function waitAgain(
  tx: Tx,
  owner: OwnPerson,
  row: { replyId: string; activityId: string; round: number; sentAt: Date; judgedBefore: string },
) {
  const { companyId, personId } = owner;
  await tx
    .insert(tx.tables.judging)
    .values({ ...row, companyId, personId })
    .onConflictDoNothing();
}
