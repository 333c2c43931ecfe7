import { inArray } from "drizzle-orm";
import type { Db } from "~db/store";
/** What these revisions of lessons and quizzes were called, by id. */
export async function findRevisionTitles(
  db: Db,
  revisionIds: readonly string[],
): Promise<Map<string, string>> {
  const { activityRevision } = db.tables;
  const rows = await db
    .select({ id: activityRevision.id, body: activityRevision.body })
    .from(activityRevision)
    .where(inArray(activityRevision.id, [...new Set(revisionIds)]));
  return new Map(rows.map(({ id, body }) => [id, body.title]));
}
