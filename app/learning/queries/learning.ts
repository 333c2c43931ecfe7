import { and, eq, isNull, or } from "drizzle-orm";
import { preparedOnce, slot } from "~db/prepared";
import type { OwnCompany, OwnPerson } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";
import type { OwnRow } from "~/people/queries/changes";

/** Where an employee is in a lesson, what they chose at its checks and what they wrote; null before any of that. */
export async function findBookmark(db: Db, { companyId, personId }: OwnPerson, activityId: string) {
  const [row] = await bookmarkStatement(db).execute({ companyId, personId, activityId });
  return row ?? null;
}

const bookmarkStatement = preparedOnce((db) => {
  const { lessonProgress } = db.tables;
  return db
    .select({
      section: lessonProgress.section,
      checks: lessonProgress.checks,
      written: lessonProgress.written,
      updatedAt: lessonProgress.updatedAt,
    })
    .from(lessonProgress)
    .where(
      and(
        eq(lessonProgress.companyId, slot("companyId")),
        eq(lessonProgress.personId, slot("personId")),
        eq(lessonProgress.activityId, slot("activityId")),
      ),
    )
    .prepare();
});

/**
 * Keeps a bookmark, in place of the one before, whose writing stays unless there is new. It is no record of a fact, so nothing
 * derived goes out of date.
 */
export async function saveBookmark(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: OwnRow<"lessonProgress">,
) {
  const { lessonProgress } = tx.tables;
  const { section, checks, written, updatedAt } = row;
  await tx
    .insert(lessonProgress)
    .values({ ...row, companyId, personId })
    .onConflictDoUpdate({
      target: [lessonProgress.companyId, lessonProgress.personId, lessonProgress.activityId],
      set: { section: section ?? null, checks, updatedAt, ...(written && { written }) },
    });
}

/** Whether the person has finished this revision of a lesson before. */
export async function isCompleted(
  db: Db,
  { companyId, personId }: OwnPerson,
  revisionId: string,
): Promise<boolean> {
  const { completion } = db.tables;
  const [known] = await db
    .select({ id: completion.id })
    .from(completion)
    .where(
      and(
        eq(completion.companyId, companyId),
        eq(completion.personId, personId),
        eq(completion.revisionId, revisionId),
      ),
    )
    .limit(1);
  return known !== undefined;
}

/** One revision of an activity by its number, as it was published: the original's, or the company's own. */
export async function findRevision(
  db: Db,
  { companyId }: OwnCompany,
  { activityId, number }: { activityId: string; number: number },
) {
  const { activityRevision } = db.tables;
  const [row] = await db
    .select({ body: activityRevision.body, publishedAt: activityRevision.publishedAt })
    .from(activityRevision)
    .where(
      and(
        eq(activityRevision.activityId, activityId),
        eq(activityRevision.number, number),
        or(isNull(activityRevision.companyId), eq(activityRevision.companyId, companyId)),
      ),
    );
  return row ?? null;
}
