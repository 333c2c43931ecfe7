import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { within, withinSome } from "~/ledger/queries/within";
import { own, type OwnCompany, type OwnPerson, type Reach } from "~/ledger/rules/own";
import { markChanged, type OwnRow } from "~/people/queries/changes";
import { staying } from "~/people/queries/memberships";
import type { OwnEnrolment } from "~/people/queries/organisation";
import type { Db, Tx } from "~db/store";

/** Adds a reply that was published, and says that the person's facts have changed. */
export async function addLiveReply(
  tx: Tx,
  one: OwnEnrolment,
  row: Omit<OwnRow<"liveReply">, "enrolmentId">,
) {
  const { companyId, personId, enrolmentId } = one;
  await tx.insert(tx.tables.liveReply).values({ ...row, companyId, personId, enrolmentId });
  await markChanged(tx, one);
}

/** Adds what was found of one. Of two at once the second fails, for a reply has one review. */
export async function addLiveReview(tx: Tx, one: OwnPerson, row: OwnRow<"liveReview">) {
  const { companyId, personId } = one;
  await tx.insert(tx.tables.liveReview).values({ ...row, companyId, personId });
  await markChanged(tx, one);
}

function asked(db: Db) {
  const { liveReply, liveReview, person, channel } = db.tables;
  const reviewer = alias(person, "reviewer");
  return db
    .select({
      id: liveReply.id,
      companyId: liveReply.companyId,
      personId: liveReply.personId,
      name: person.name,
      enrolmentId: liveReply.enrolmentId,
      channel: channel.name,
      url: liveReply.url,
      asked: liveReply.asked,
      text: liveReply.text,
      loggedAt: liveReply.loggedAt,
      verdict: liveReview.verdict,
      finding: liveReview.finding,
      by: reviewer.name,
      reviewedAt: liveReview.reviewedAt,
    })
    .from(liveReply)
    .innerJoin(person, eq(person.id, liveReply.personId))
    .innerJoin(channel, eq(channel.id, liveReply.channelId))
    .leftJoin(liveReview, eq(liveReview.liveReplyId, liveReply.id))
    .leftJoin(reviewer, eq(reviewer.id, liveReview.reviewedBy));
}

type LiveReplyTold = Awaited<ReturnType<typeof asked>>[number];

/** Somebody’s own, the newest first. */
export async function listOwnLiveReplies(
  db: Db,
  { companyId, personId }: OwnPerson,
  limit: number,
): Promise<LiveReplyTold[]> {
  const { liveReply } = db.tables;
  return asked(db)
    .where(and(eq(liveReply.companyId, companyId), eq(liveReply.personId, personId)))
    .orderBy(desc(liveReply.loggedAt), desc(liveReply.id))
    .limit(limit);
}

/** What has been looked at within a reach, the newest first. */
export async function listReviewed(db: Db, reach: Reach, limit: number): Promise<LiveReplyTold[]> {
  const { liveReply, liveReview } = db.tables;
  return asked(db)
    .where(and(within(db, reach, liveReply), isNotNull(liveReview.id)))
    .orderBy(desc(liveReview.reviewedAt), desc(liveReply.id))
    .limit(limit);
}

/** What nobody has looked at yet in these companies, of people who are still there, the oldest first. */
export async function listWaiting(
  db: Db,
  reaches: readonly Reach[],
  { now, limit }: { now: Date; limit: number },
): Promise<LiveReplyTold[]> {
  if (reaches.length === 0) return [];
  const { liveReply, liveReview, membership } = db.tables;
  return asked(db)
    .innerJoin(membership, whileThere(db, now))
    .where(and(withinSome(db, reaches, liveReply), isNull(liveReview.id)))
    .orderBy(asc(liveReply.loggedAt), asc(liveReply.id))
    .limit(limit) as unknown as Promise<LiveReplyTold[]>;
}

/** How many those are, but for somebody’s own. */
export async function countLiveWaiting(
  db: Db,
  reaches: readonly Reach[],
  { now, except }: { now: Date; except: string },
): Promise<number> {
  if (reaches.length === 0) return 0;
  const { liveReply, liveReview, membership } = db.tables;
  const [row] = await db
    .select({ waiting: count() })
    .from(liveReply)
    .innerJoin(membership, whileThere(db, now))
    .leftJoin(liveReview, eq(liveReview.liveReplyId, liveReply.id))
    .where(
      and(
        withinSome(db, reaches, liveReply),
        isNull(liveReview.id),
        ne(liveReply.personId, except),
      ),
    );
  return row?.waiting ?? 0;
}

/** The writer’s membership, as long as they are an employee there. */
function whileThere(db: Db, now: Date) {
  const { liveReply, membership } = db.tables;
  return and(
    eq(membership.companyId, liveReply.companyId),
    eq(membership.personId, liveReply.personId),
    eq(membership.role, "employee"),
    staying(membership, now),
  );
}

/** One within some reaches, with whose it is; null where it is outside, or there is none. */
export async function findLiveReply(db: Db, reaches: readonly Reach[], id: string) {
  if (reaches.length === 0) return null;
  const { liveReply } = db.tables;
  const [row] = await db
    .select({
      id: liveReply.id,
      companyId: liveReply.companyId,
      personId: liveReply.personId,
      enrolmentId: liveReply.enrolmentId,
      channelId: liveReply.channelId,
    })
    .from(liveReply)
    .where(and(eq(liveReply.id, id), withinSome(db, reaches, liveReply)));
  return row ? own(row) : null;
}

/** The colleagues who look at live replies besides the trainers, by name. */
export async function listLiveReviewers(db: Db, { companyId }: OwnCompany) {
  const { liveReviewer, person } = db.tables;
  return db
    .select({ id: liveReviewer.id, personId: liveReviewer.personId, name: person.name })
    .from(liveReviewer)
    .innerJoin(person, eq(person.id, liveReviewer.personId))
    .where(and(eq(liveReviewer.companyId, companyId), isNull(liveReviewer.endedAt)))
    .orderBy(asc(person.sortName), asc(liveReviewer.personId));
}

export async function addLiveReviewer(tx: Tx, one: OwnPerson, row: OwnRow<"liveReviewer">) {
  const { companyId, personId } = one;
  await tx.insert(tx.tables.liveReviewer).values({ ...row, companyId, personId });
}

export async function endLiveReviewer(
  tx: Tx,
  { companyId }: OwnCompany,
  personIds: readonly string[],
  endedAt: Date,
) {
  const { liveReviewer } = tx.tables;
  await tx
    .update(liveReviewer)
    .set({ endedAt })
    .where(
      and(
        eq(liveReviewer.companyId, companyId),
        inArray(liveReviewer.personId, [...personIds]),
        isNull(liveReviewer.endedAt),
      ),
    );
}
