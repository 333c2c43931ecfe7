import { and, asc, desc, eq, inArray, isNull, like, max } from "drizzle-orm";
import type { LibraryFile } from "~/authoring/rules/files/settle-files";
import type { ConflictEnd, Origin } from "~/authoring/rules/kinds";
import { compareVersions } from "~/company/rules/policy/version";
import { fileAt } from "~/curriculum/rules/content-paths";
import type { Db, Tx } from "~db/store";

/** A file with its newest revision. `hash` is null if it is out of use. */
export interface KeptFile extends LibraryFile {
  id: string;
  /** 0 where the folder has offered it and the library never had it. */
  number: number;
  newestHash: string | null;
  /** Who wrote the newest revision. */
  origin: Origin | null;
}

/** The newest revision's number of each file. */
export function newestNumbers(db: Db) {
  const { contentFileRevision: revision } = db.tables;
  return db
    .select({ fileId: revision.fileId, number: max(revision.number).as("newest_number") })
    .from(revision)
    .groupBy(revision.fileId)
    .as("newest");
}

/** Every file that is or was in the library, or was offered to it and did not fit, by path, without its text. */
export async function keptFiles(db: Db): Promise<KeptFile[]> {
  const { contentFile: file, contentFileRevision: revision } = db.tables;
  const newest = newestNumbers(db);
  const rows = await db
    .select({
      id: file.id,
      path: file.path,
      importedHash: file.importedHash,
      retiredAt: file.retiredAt,
      number: revision.number,
      newestHash: revision.hash,
      origin: revision.origin,
    })
    .from(file)
    .leftJoin(newest, eq(newest.fileId, file.id))
    .leftJoin(revision, and(eq(revision.fileId, file.id), eq(revision.number, newest.number)))
    .orderBy(asc(file.path));
  return rows.map(({ retiredAt, number, ...row }) => ({
    ...row,
    number: number ?? 0,
    hash: retiredAt === null ? row.newestHash : null,
  }));
}

/** The hashes of every text that some files ever had, or of all files, oldest first. */
export async function revisionHashes(db: Db, fileIds?: readonly string[]) {
  const { contentFileRevision: revision } = db.tables;
  return db
    .select({
      fileId: revision.fileId,
      number: revision.number,
      hash: revision.hash,
      origin: revision.origin,
    })
    .from(revision)
    .where(fileIds ? inArray(revision.fileId, [...fileIds]) : undefined)
    .orderBy(asc(revision.fileId), asc(revision.number));
}

export interface CurrentText {
  fileId: string;
  path: string;
  number: number;
  text: string;
  hash: string;
  origin: Origin;
  importedHash: string | null;
  publishedAt: Date;
  publishedBy: string | null;
}

/** The current texts of the files in use, by path; of some of them where paths are given. */
export async function currentTexts(db: Db, paths?: readonly string[]): Promise<CurrentText[]> {
  const { contentFile: file, contentFileRevision: revision } = db.tables;
  const newest = newestNumbers(db);
  return db
    .select({
      fileId: file.id,
      path: file.path,
      number: revision.number,
      text: revision.text,
      hash: revision.hash,
      origin: revision.origin,
      importedHash: file.importedHash,
      publishedAt: revision.publishedAt,
      publishedBy: revision.publishedBy,
    })
    .from(file)
    .innerJoin(newest, eq(newest.fileId, file.id))
    .innerJoin(revision, and(eq(revision.fileId, file.id), eq(revision.number, newest.number)))
    .where(and(isNull(file.retiredAt), paths ? inArray(file.path, [...paths]) : undefined))
    .orderBy(asc(file.path));
}

/** A text as it was published. */
interface PublishedText {
  number: number;
  /** Its name, where it has one of its own: `2026.2`. */
  name: string | null;
  text: string;
  origin: Origin;
  publishedAt: Date;
  publishedBy: string | null;
  /** By id, if a second person had to agree. */
  agreedById: string | null;
}

/**
 * A file's published texts, newest first, with who published them. Also of a file that is out of use. A policy's are its versions,
 * each of which is a file of its own.
 */
export async function fileHistory(db: Db, path: string): Promise<PublishedText[]> {
  const { kind, company = "" } = fileAt(path) ?? {};
  if (kind === "policies") return policyHistory(db, company);
  const { contentFile: file } = db.tables;
  const rows = await publishedTexts(db, eq(file.path, path));
  return rows.map(({ path: _, ...row }) => ({ ...row, name: null }));
}

async function policyHistory(db: Db, companyKey: string): Promise<PublishedText[]> {
  const { contentFile: file } = db.tables;
  const newest = new Map<string, Omit<PublishedText, "name">>();
  for (const { path, ...row } of await publishedTexts(
    db,
    like(file.path, `companies/${companyKey}/policy/%`),
  )) {
    const { kind, key = "" } = fileAt(path) ?? {};
    if (kind === "policy" && !newest.has(key)) newest.set(key, row);
  }
  return [...newest]
    .sort(([a], [b]) => compareVersions(a, b))
    .map(([name, row], at) => ({ ...row, name, number: at + 1 }))
    .reverse();
}

/** The newest first. */
function publishedTexts(db: Db, where: ReturnType<typeof eq>) {
  const { contentFile: file, contentFileRevision: revision, person } = db.tables;
  return db
    .select({
      path: file.path,
      number: revision.number,
      text: revision.text,
      origin: revision.origin,
      publishedAt: revision.publishedAt,
      publishedBy: person.name,
      agreedById: revision.agreedBy,
    })
    .from(revision)
    .innerJoin(file, eq(file.id, revision.fileId))
    .leftJoin(person, eq(person.id, revision.publishedBy))
    .where(where)
    .orderBy(desc(revision.number));
}

export type NewFile = Db["tables"]["contentFile"]["$inferInsert"];
export type NewFileRevision = Db["tables"]["contentFileRevision"]["$inferInsert"];

export async function addFiles(tx: Tx, files: readonly NewFile[]) {
  for (let from = 0; from < files.length; from += 100)
    await tx.insert(tx.tables.contentFile).values(files.slice(from, from + 100));
}

export async function addFileRevisions(tx: Tx, revisions: readonly NewFileRevision[]) {
  for (let from = 0; from < revisions.length; from += 50)
    await tx.insert(tx.tables.contentFileRevision).values(revisions.slice(from, from + 50));
}

/** Notes what the folder said at an import, and whether the file is in use. */
export async function updateFile(
  tx: Tx,
  fileId: string,
  set: { importedHash?: string | null; retiredAt?: Date | null },
) {
  const { contentFile: file } = tx.tables;
  await tx.update(file).set(set).where(eq(file.id, fileId));
}

export async function addConflict(
  tx: Tx,
  conflict: { id: string; fileId: string; text: string | null; number: number; foundAt: Date },
) {
  await tx.insert(tx.tables.contentConflict).values(conflict);
}

/** The disagreements that no trainer has ended, newest first. */
export async function openConflicts(db: Db) {
  const { contentConflict: conflict, contentFile: file } = db.tables;
  return db
    .select({
      id: conflict.id,
      fileId: conflict.fileId,
      path: file.path,
      text: conflict.text,
      number: conflict.number,
      foundAt: conflict.foundAt,
    })
    .from(conflict)
    .innerJoin(file, eq(file.id, conflict.fileId))
    .where(isNull(conflict.endedAt))
    .orderBy(desc(conflict.foundAt), asc(file.path));
}

/** A conflict, open or not, with the name of the person who ended it. */
export async function findConflict(db: Db, id: string) {
  const { contentConflict: conflict, contentFile: file, person } = db.tables;
  const [row] = await db
    .select({
      id: conflict.id,
      fileId: conflict.fileId,
      path: file.path,
      text: conflict.text,
      endedAt: conflict.endedAt,
      endedBy: conflict.endedBy,
      endedByName: person.name,
      ended: conflict.ended,
    })
    .from(conflict)
    .innerJoin(file, eq(file.id, conflict.fileId))
    .leftJoin(person, eq(person.id, conflict.endedBy))
    .where(eq(conflict.id, id));
  return row ?? null;
}

/** The paths of the files about which a disagreement is open, without the texts. */
export async function disputedPaths(db: Db): Promise<string[]> {
  const { contentConflict: conflict, contentFile: file } = db.tables;
  const rows = await db
    .selectDistinct({ path: file.path })
    .from(conflict)
    .innerJoin(file, eq(file.id, conflict.fileId))
    .where(isNull(conflict.endedAt));
  return rows.map(({ path }) => path);
}

/** Ends all open disagreements about a file; `endedBy` is null where an import has settled them. */
export async function endConflicts(
  tx: Tx,
  fileId: string,
  set: { endedAt: Date; endedBy: string | null; ended: ConflictEnd },
) {
  const { contentConflict: conflict } = tx.tables;
  await tx
    .update(conflict)
    .set(set)
    .where(and(eq(conflict.fileId, fileId), isNull(conflict.endedAt)));
}
