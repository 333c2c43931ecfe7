import { and, asc, count, desc, eq, gt, inArray, isNull, lte, notInArray, or } from "drizzle-orm";
import { own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type Row = Tables["messageReview"]["$inferSelect"];
export type Review = Row & OwnCompany;

/** Messages of a company’s that are to be looked at, the longest due first. */
export async function findReviewsDue(
  db: Db,
  { companyId }: OwnCompany,
  { now, limit }: { now: Date; limit: number },
): Promise<Review[]> {
  const { messageReview } = db.tables;
  const rows = await db
    .select()
    .from(messageReview)
    .where(and(eq(messageReview.companyId, companyId), lte(messageReview.lookAt, now)))
    .orderBy(asc(messageReview.lookAt), asc(messageReview.message))
    .limit(limit);
  return rows.map((row) => own(row));
}

/** What became of a company’s messages, the newest first, with whose they are. */
export async function listReviews(db: Db, { companyId }: OwnCompany, limit: number) {
  const { messageReview, person } = db.tables;
  return await db
    .select({
      message: messageReview.message,
      person: person.name,
      channelId: messageReview.channelId,
      publishAt: messageReview.publishAt,
      state: messageReview.state,
      why: messageReview.why,
    })
    .from(messageReview)
    .leftJoin(person, eq(person.id, messageReview.personId))
    .where(eq(messageReview.companyId, companyId))
    .orderBy(desc(messageReview.createdAt), desc(messageReview.message))
    .limit(limit);
}

/** Messages that were heard of, and haven’t been seen to wait. */
export async function countUnseen(db: Db, { companyId }: OwnCompany): Promise<number> {
  const { messageReview } = db.tables;
  const [row] = await db
    .select({ unseen: count() })
    .from(messageReview)
    .where(and(eq(messageReview.companyId, companyId), isNull(messageReview.step)));
  return row?.unseen ?? 0;
}

/** Has messages looked at that are said to wait: those that are known if nothing of theirs is on its way, and were looked at before some time. */
export async function noteWaiting(
  tx: Tx,
  { companyId }: OwnCompany,
  messages: readonly string[],
  { now, lookedBefore }: { now: Date; lookedBefore: Date },
) {
  if (messages.length === 0) return;
  const { messageReview } = tx.tables;
  await tx
    .update(messageReview)
    .set({ lookAt: now })
    .where(
      and(
        eq(messageReview.companyId, companyId),
        inArray(messageReview.message, [...messages]),
        notInArray(messageReview.state, ["approving", "rejecting"]),
        or(isNull(messageReview.lookAt), gt(messageReview.lookAt, now)),
        or(isNull(messageReview.lookedAt), lte(messageReview.lookedAt, lookedBefore)),
      ),
    );
  const fresh = { companyId, state: "waiting" as const, createdAt: now, lookAt: now, tries: 0 };
  await tx
    .insert(messageReview)
    .values(messages.map((message) => ({ ...fresh, message })))
    .onConflictDoNothing();
}

/** Has everything that waits looked at: an account was tied. */
export async function wakeWaiting(tx: Tx, { companyId }: OwnCompany, now: Date) {
  const { messageReview } = tx.tables;
  await tx
    .update(messageReview)
    .set({ lookAt: now })
    .where(and(eq(messageReview.companyId, companyId), eq(messageReview.state, "waiting")));
}

/** One as it was seen. */
type Seen = Pick<Row, "message" | "state" | "sentAt">;

const asSeen = (
  messageReview: Tables["messageReview"],
  { companyId }: OwnCompany,
  { message, state, sentAt }: Seen,
) =>
  and(
    eq(messageReview.companyId, companyId),
    eq(messageReview.message, message),
    eq(messageReview.state, state),
    sentAt ? eq(messageReview.sentAt, sentAt) : isNull(messageReview.sentAt),
  );

/** Changes one if it still is what it was seen to be; whether it was. */
export async function changeReview(
  tx: Tx,
  company: OwnCompany,
  was: Seen,
  change: Partial<Omit<Row, "companyId" | "message" | "createdAt">>,
): Promise<boolean> {
  const { messageReview } = tx.tables;
  const changed = await tx
    .update(messageReview)
    .set(change)
    .where(asSeen(messageReview, company, was))
    .returning({ message: messageReview.message });
  return changed.length > 0;
}

/** Forgets one that never was seen to wait. */
export async function removeReview(tx: Tx, company: OwnCompany, was: Seen) {
  const { messageReview } = tx.tables;
  await tx.delete(messageReview).where(asSeen(messageReview, company, was));
}

/** The employees of a company that have an address, with the language they read. */
export async function findAuthors(
  db: Db,
  { companyId }: OwnCompany,
  email: string,
): Promise<
  (OwnPerson & { name: string; language: Tables["person"]["$inferSelect"]["language"] })[]
> {
  const { membership, person } = db.tables;
  const rows = await db
    .select({
      companyId: membership.companyId,
      personId: person.id,
      name: person.name,
      language: person.language,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.companyId, companyId),
        eq(membership.role, "employee"),
        eq(person.email, email),
      ),
    );
  return rows.map((row) => own({ ...row, companyId }));
}

/** How a company’s people are spoken to of whom nothing else is known. */
export async function findSpeech(db: Db, { companyId }: OwnCompany) {
  const { company } = db.tables;
  const [row] = await db
    .select({ language: company.language, address: company.address })
    .from(company)
    .where(eq(company.id, companyId));
  return row ?? { language: null, address: null };
}
