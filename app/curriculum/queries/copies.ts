import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { CopySpan } from "~/curriculum/rules/own-copies";
import type { Db, Tx } from "~db/store";

export interface KeptSpan extends CopySpan {
  id: string;
  activityId: string;
}

/** Every span in which a company is or was taught its own text, of all activities or of one. */
export async function findCopySpans(db: Db, activityId?: string): Promise<KeptSpan[]> {
  const { activityCopy: span } = db.tables;
  return db
    .select({
      id: span.id,
      activityId: span.activityId,
      companyId: span.companyId,
      fromNumber: span.fromNumber,
      untilNumber: span.untilNumber,
    })
    .from(span)
    .where(activityId === undefined ? undefined : eq(span.activityId, activityId))
    .orderBy(asc(span.activityId), asc(span.fromNumber));
}

/** The companies' own revisions, newest first, without their texts. */
export async function findOwnRevisions(db: Db) {
  const { activityRevision: revision } = db.tables;
  const rows = await db
    .select({
      activityId: revision.activityId,
      companyId: revision.companyId,
      number: revision.number,
      hash: revision.hash,
    })
    .from(revision)
    .where(isNotNull(revision.companyId))
    .orderBy(desc(revision.number));
  return rows.flatMap(({ companyId, ...row }) => (companyId ? [{ companyId, ...row }] : []));
}

/** What the originals of some activities asked of people, revision by revision. */
export async function findOriginalAsks(db: Db, activityIds: readonly string[]) {
  if (activityIds.length === 0) return [];
  const { activityRevision: revision } = db.tables;
  return db
    .select({
      activityId: revision.activityId,
      number: revision.number,
      impact: revision.impact,
      change: revision.change,
    })
    .from(revision)
    .where(and(inArray(revision.activityId, [...activityIds]), isNull(revision.companyId)));
}

/** Ends a span with the revision by which the company returned to the original. */
export async function endSpan(tx: Tx, id: string, untilNumber: number) {
  const { activityCopy: span } = tx.tables;
  await tx
    .update(span)
    .set({ untilNumber })
    .where(and(eq(span.id, id), isNull(span.untilNumber)));
}
