import { desc, inArray, max } from "drizzle-orm";
import type { TranslationLanguage } from "~/curriculum/rules/translation/languages";
import type { TranslationBody } from "~/curriculum/rules/translation/bodies";
import type { Db } from "~db/store";

interface Owned {
  activityId: string;
  companyId: string | null;
  language: TranslationLanguage;
}

/** Of rows, newest first, the newest of each activity, language and owner. */
function newest<Row extends Owned>(rows: readonly Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const name = `${row.activityId} ${row.companyId ?? ""} ${row.language}`;
    if (!found.has(name)) found.set(name, row);
  }
  return [...found.values()];
}

/** Every translation that is in use, with its text. */
export async function findTranslations(db: Db) {
  const { activityTranslation: translation } = db.tables;
  const rows = await db
    .select({
      id: translation.id,
      activityId: translation.activityId,
      companyId: translation.companyId,
      language: translation.language,
      number: translation.number,
      ofNumber: translation.ofNumber,
      body: translation.body,
    })
    .from(translation)
    .orderBy(desc(translation.number));
  return newest(rows).flatMap(({ body, ...row }) => (body ? [{ ...row, body }] : []));
}

/** The newest of every translation, without its text; its hash is null where it was withdrawn. */
export async function keptTranslations(db: Db) {
  const { activityTranslation: translation } = db.tables;
  const rows = await db
    .select({
      activityId: translation.activityId,
      companyId: translation.companyId,
      language: translation.language,
      number: translation.number,
      ofNumber: translation.ofNumber,
      hash: translation.hash,
    })
    .from(translation)
    .orderBy(desc(translation.number));
  return newest(rows);
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

/** Published translations by the ids of their rows, also those that are not current any more. */
export async function findTranslationBodies(db: Db, ids: readonly string[]) {
  if (ids.length === 0)
    return new Map<string, TranslationBody & { language: TranslationLanguage }>();
  const { activityTranslation: translation } = db.tables;
  const rows = await db
    .select({ id: translation.id, language: translation.language, body: translation.body })
    .from(translation)
    .where(inArray(translation.id, [...ids]));
  return new Map(
    rows.flatMap(({ id, language, body }) => (body ? [[id, { ...body, language }] as const] : [])),
  );
}
