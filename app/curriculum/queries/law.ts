import { and, eq, gte, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "~db/store";

/** What is published of the law: the text of each file in use, by its path. It is the same for every company. */
export async function findLawTexts(db: Db): Promise<Map<string, string>> {
  const { contentFile: file, contentFileRevision: revision } = db.tables;
  const newest = sql`(select max(number) from content_file_revision where file_id = ${file.id})`;
  const rows = await db
    .select({ path: file.path, text: revision.text })
    .from(file)
    .innerJoin(revision, and(eq(revision.fileId, file.id), eq(revision.number, newest)))
    .where(and(gte(file.path, "law/"), lt(file.path, "law0"), isNull(file.retiredAt)));
  return new Map(rows.map(({ path, text }) => [path, text]));
}
