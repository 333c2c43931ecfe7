import { and, eq, isNotNull, max } from "drizzle-orm";
import type { Db } from "~db/store";

/** The newest number of each translation, by activity, language and whose text it is of. */
function newestNumbers(db: Db) {
  const { activityTranslation: translation } = db.tables;
  return db
    .select({
      activityId: translation.activityId,
      language: translation.language,
      companyId: translation.companyId,
      number: max(translation.number).as("newest_number"),
    })
    .from(translation)
    .groupBy(translation.activityId, translation.language, translation.companyId)
    .as("newest");
}

/** Every translation that is in use, with its text. */
export async function findTranslations(db: Db) {
  const { activityTranslation: translation } = db.tables;
  const newest = newestNumbers(db);
  const rows = await db
    .select({
      activityId: translation.activityId,
      companyId: translation.companyId,
      language: translation.language,
      number: translation.number,
      ofNumber: translation.ofNumber,
      body: translation.body,
    })
    .from(translation)
    .innerJoin(
      newest,
      and(
        eq(newest.activityId, translation.activityId),
        eq(newest.language, translation.language),
        eq(newest.number, translation.number),
      ),
    )
    .where(isNotNull(translation.body));
  return rows.flatMap(({ body, ...row }) => (body ? [{ ...row, body }] : []));
}

/** The newest of every translation, without its text; its hash is null where it was withdrawn. */
export async function keptTranslations(db: Db) {
  const { activityTranslation: translation } = db.tables;
  const newest = newestNumbers(db);
  return db
    .select({
      activityId: translation.activityId,
      companyId: translation.companyId,
      language: translation.language,
      number: translation.number,
      ofNumber: translation.ofNumber,
      hash: translation.hash,
    })
    .from(translation)
    .innerJoin(
      newest,
      and(
        eq(newest.activityId, translation.activityId),
        eq(newest.language, translation.language),
        eq(newest.number, translation.number),
      ),
    );
}

/** The newest revision's number of each original and of each company's own copy, with its hash. */
export async function newestRevisionNumbers(db: Db) {
  const { activityRevision: revision } = db.tables;
  return db
    .select({
      activityId: revision.activityId,
      companyId: revision.companyId,
      number: max(revision.number),
    })
    .from(revision)
    .groupBy(revision.activityId, revision.companyId);
}
