import { and, asc, desc, eq, gte, isNotNull, isNull, lt, lte, or } from "drizzle-orm";
import type { Db, Tx } from "~db/store";

export type DraftRow = Db["tables"]["draft"]["$inferSelect"];

/** A file's draft, with the name of the person who saved it last. */
export async function findDraft(db: Db, path: string) {
  const { draft, person } = db.tables;
  const [row] = await db
    .select({ draft, savedByName: person.name })
    .from(draft)
    .innerJoin(person, eq(person.id, draft.savedBy))
    .where(eq(draft.path, path));
  return row ? { ...row.draft, savedByName: row.savedByName } : null;
}

/** Every draft, by path. */
export async function findDrafts(db: Db) {
  const { draft, person } = db.tables;
  const rows = await db
    .select({ draft, savedByName: person.name })
    .from(draft)
    .innerJoin(person, eq(person.id, draft.savedBy))
    .orderBy(asc(draft.path));
  return rows.map((row) => ({ ...row.draft, savedByName: row.savedByName }));
}

/** The paths of the drafts that are due for publication, longest due first, without those waiting for a colleague's yes. */
export async function findDueDrafts(db: Db, now: Date): Promise<string[]> {
  const { draft } = db.tables;
  const rows = await db
    .select({ path: draft.path })
    .from(draft)
    .where(
      and(
        isNotNull(draft.publishAt),
        lte(draft.publishAt, now),
        or(isNull(draft.askedBy), isNotNull(draft.agreedBy)),
      ),
    )
    .orderBy(asc(draft.publishAt));
  return rows.map(({ path }) => path);
}

export async function saveDraftRow(tx: Tx, row: DraftRow) {
  const { draft } = tx.tables;
  const { path: _, startedAt: __, ...set } = row;
  await tx.insert(draft).values(row).onConflictDoUpdate({ target: draft.path, set });
}

export async function updateDraft(tx: Tx, path: string, set: Partial<DraftRow>) {
  const { draft } = tx.tables;
  await tx.update(draft).set(set).where(eq(draft.path, path));
}

export async function deleteDraft(tx: Tx, path: string) {
  const { draft } = tx.tables;
  await tx.delete(draft).where(eq(draft.path, path));
}

export async function addAside(tx: Tx, row: Db["tables"]["draftAside"]["$inferInsert"]) {
  await tx.insert(tx.tables.draftAside).values(row);
}

/** What was set aside of a file's drafts, newest first. */
export async function findAsides(db: Db, path: string, limit = 50) {
  const { draftAside: aside, person } = db.tables;
  return db
    .select({
      id: aside.id,
      text: aside.text,
      baseNumber: aside.baseNumber,
      savedAt: aside.savedAt,
      savedByName: person.name,
      setAsideAt: aside.setAsideAt,
    })
    .from(aside)
    .innerJoin(person, eq(person.id, aside.savedBy))
    .where(eq(aside.path, path))
    .orderBy(desc(aside.setAsideAt), desc(aside.id))
    .limit(limit);
}

/** Records that someone has a file open in a window, and forgets windows that haven’t said so since `forgetBefore`. */
export async function noteReader(
  tx: Tx,
  row: { path: string; window: string; personId: string; seenAt: Date },
  forgetBefore: Date,
) {
  const { draftReader: reader } = tx.tables;
  await tx.delete(reader).where(and(eq(reader.path, row.path), lt(reader.seenAt, forgetBefore)));
  await tx
    .insert(reader)
    .values(row)
    .onConflictDoUpdate({
      target: [reader.path, reader.window],
      set: { personId: row.personId, seenAt: row.seenAt },
    });
}

export async function forgetReader(tx: Tx, { path, window }: { path: string; window: string }) {
  const { draftReader: reader } = tx.tables;
  await tx.delete(reader).where(and(eq(reader.path, path), eq(reader.window, window)));
}

/** Who has had a file open since then, one row per window. */
export async function findReaders(db: Db, path: string, since: Date) {
  const { draftReader: reader, person } = db.tables;
  return db
    .select({ window: reader.window, personId: reader.personId, name: person.name })
    .from(reader)
    .innerJoin(person, eq(person.id, reader.personId))
    .where(and(eq(reader.path, path), gte(reader.seenAt, since)))
    .orderBy(asc(person.sortName));
}
