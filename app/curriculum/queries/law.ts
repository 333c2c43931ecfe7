import { and, eq, isNull, like, max } from "drizzle-orm";
import type { Db } from "~db/store";

/** What is published of the law: the text of each file in use, by its path. It is the same for every company. */
export async function findLawTexts(db: Db): Promise<Map<string, string>> {
  const { contentFile: file, contentFileRevision: revision } = db.tables;
  const newest = db
    .select({ fileId: revision.fileId, number: max(revision.number).as("newest_number") })
    .from(revision)
    .innerJoin(file, eq(file.id, revision.fileId))
    .where(and(like(file.path, "law/%"), isNull(file.retiredAt)))
    .groupBy(revision.fileId)
    .as("newest");
  const rows = await db
    .select({ path: file.path, text: revision.text })
    .from(newest)
    .innerJoin(file, eq(file.id, newest.fileId))
    .innerJoin(
      revision,
      and(eq(revision.fileId, newest.fileId), eq(revision.number, newest.number)),
    );
  return new Map(rows.map(({ path, text }) => [path, text]));
}
