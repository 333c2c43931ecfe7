import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { PostState } from "~/gate/rules/publishing/kinds";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type Row = Tables["brokeredPost"]["$inferSelect"];
export type BrokeredPost = Row & OwnPerson;
type Written = Pick<Row, "channelId" | "text" | "publishAt">;

/** One of somebody’s own posts; null where they have none with that id. */
export async function findOwnPost(
  db: Db,
  { companyId, personId }: OwnPerson,
  id: string,
): Promise<BrokeredPost | null> {
  const { brokeredPost } = db.tables;
  const [row] = await db
    .select()
    .from(brokeredPost)
    .where(
      and(
        eq(brokeredPost.companyId, companyId),
        eq(brokeredPost.personId, personId),
        eq(brokeredPost.id, id),
      ),
    );
  return row ? own(row) : null;
}

/** Somebody’s own posts, the newest first. */
export async function listOwnPosts(db: Db, { companyId, personId }: OwnPerson, limit: number) {
  const { brokeredPost } = db.tables;
  return await db
    .select()
    .from(brokeredPost)
    .where(and(eq(brokeredPost.companyId, companyId), eq(brokeredPost.personId, personId)))
    .orderBy(desc(brokeredPost.createdAt), desc(brokeredPost.id))
    .limit(limit);
}

/** What a company’s people sent, the newest first, with their names and without what they wrote. */
export async function listSentPosts(db: Db, { companyId }: OwnCompany, limit: number) {
  const { brokeredPost, person } = db.tables;
  return await db
    .select({
      id: brokeredPost.id,
      person: person.name,
      channelId: brokeredPost.channelId,
      publishAt: brokeredPost.publishAt,
      state: brokeredPost.state,
      sentAt: brokeredPost.sentAt,
    })
    .from(brokeredPost)
    .innerJoin(person, eq(person.id, brokeredPost.personId))
    .where(and(eq(brokeredPost.companyId, companyId), isNotNull(brokeredPost.sentAt)))
    .orderBy(desc(brokeredPost.createdAt), desc(brokeredPost.id))
    .limit(limit);
}

export async function countDrafts(db: Db, { companyId, personId }: OwnPerson): Promise<number> {
  const { brokeredPost } = db.tables;
  const [row] = await db
    .select({ drafts: count() })
    .from(brokeredPost)
    .where(
      and(
        eq(brokeredPost.companyId, companyId),
        eq(brokeredPost.personId, personId),
        eq(brokeredPost.state, "draft"),
      ),
    );
  return row?.drafts ?? 0;
}

/** Keeps a draft. */
export async function addDraft(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: Written & { id: string; createdAt: Date },
) {
  await tx.insert(tx.tables.brokeredPost).values({ ...row, companyId, personId, state: "draft" });
}

/** Changes one of somebody’s own posts if it still is what it was seen to be; whether it was. */
export async function changeOwnPost(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  { id, was, sentAt }: { id: string; was: PostState; sentAt: Date | null },
  change: Partial<Omit<Row, "id" | "companyId" | "personId" | "createdAt">>,
): Promise<boolean> {
  const { brokeredPost } = tx.tables;
  const changed = await tx
    .update(brokeredPost)
    .set(change)
    .where(
      and(
        eq(brokeredPost.companyId, companyId),
        eq(brokeredPost.personId, personId),
        eq(brokeredPost.id, id),
        eq(brokeredPost.state, was),
        sentAt ? eq(brokeredPost.sentAt, sentAt) : isNull(brokeredPost.sentAt),
      ),
    )
    .returning({ id: brokeredPost.id });
  return changed.length > 0;
}

/** Throws one of somebody’s own drafts away; whether there was one. */
export async function removeDraft(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  id: string,
): Promise<boolean> {
  const { brokeredPost } = tx.tables;
  const gone = await tx
    .delete(brokeredPost)
    .where(
      and(
        eq(brokeredPost.companyId, companyId),
        eq(brokeredPost.personId, personId),
        eq(brokeredPost.id, id),
        eq(brokeredPost.state, "draft"),
      ),
    )
    .returning({ id: brokeredPost.id });
  return gone.length > 0;
}

/** Which of these posts there are somebody’s already. */
export async function findTakenIds(
  db: Db,
  { companyId }: OwnCompany,
  remoteIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (remoteIds.length === 0) return new Set();
  const { brokeredPost } = db.tables;
  const rows = await db
    .select({ remoteId: brokeredPost.remoteId })
    .from(brokeredPost)
    .where(
      and(eq(brokeredPost.companyId, companyId), inArray(brokeredPost.remoteId, [...remoteIds])),
    );
  return new Set(rows.flatMap(({ remoteId }) => remoteId ?? []));
}

/** Every post that is still to come, in a Postiz that its company has and that may be asked now: the earliest first. */
export async function findComingPosts(db: Db, now: Date): Promise<BrokeredPost[]> {
  const { brokeredPost, publisher } = db.tables;
  const rows = await db
    .select({ post: brokeredPost })
    .from(brokeredPost)
    .innerJoin(
      publisher,
      and(
        eq(publisher.companyId, brokeredPost.companyId),
        eq(publisher.baseUrl, brokeredPost.sentTo),
      ),
    )
    .where(
      and(
        eq(brokeredPost.state, "scheduled"),
        gt(brokeredPost.publishAt, now),
        or(isNull(publisher.retryAt), lte(publisher.retryAt, now)),
      ),
    )
    .orderBy(asc(brokeredPost.publishAt), asc(brokeredPost.id));
  return rows.map(({ post }) => own(post));
}
