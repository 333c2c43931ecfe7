import { and, asc, eq, gte, isNotNull, isNull, max, or } from "drizzle-orm";
import type { Db } from "~db/store";

/**
 * The drafts that ask for a colleague's yes, the longest asked first, with who asks, and whether it
 * only brings back a retired text as it was.
 */
export async function findAskedDrafts(db: Db) {
  const { draft, person, contentFile: file, contentFileRevision: revision } = db.tables;
  const newest = db
    .select({ fileId: revision.fileId, number: max(revision.number).as("newest_number") })
    .from(revision)
    .groupBy(revision.fileId)
    .as("newest");
  const rows = await db
    .select({
      path: draft.path,
      text: draft.text,
      by: person.name,
      askedBy: draft.askedBy,
      askedAt: draft.askedAt,
      retired: revision.id,
    })
    .from(draft)
    .innerJoin(person, eq(person.id, draft.askedBy))
    .leftJoin(file, and(eq(file.path, draft.path), isNotNull(file.retiredAt)))
    .leftJoin(newest, eq(newest.fileId, file.id))
    .leftJoin(
      revision,
      and(
        eq(revision.fileId, file.id),
        eq(revision.number, newest.number),
        eq(revision.text, draft.text),
      ),
    )
    .where(isNull(draft.agreedBy))
    .orderBy(asc(draft.askedAt), asc(draft.path));
  return rows.map(({ retired, ...row }) => ({ ...row, restores: retired !== null }));
}

interface Request {
  path: string;
  askedAt: Date;
  /** The file that has a new version when someone agrees. */
  versioned: string;
}

/** Who agreed to what was asked for, or sent it back; null if nobody has, or if that is no longer recorded. */
export async function findAnswer(
  db: Db,
  { path, askedAt, versioned }: Request,
): Promise<{ by: string; agreed: boolean } | null> {
  const { draft, person, contentFile: file, contentFileRevision: revision } = db.tables;
  const [waiting] = await db
    .select({ by: person.name, agreedBy: draft.agreedBy })
    .from(draft)
    .innerJoin(person, or(eq(person.id, draft.agreedBy), eq(person.id, draft.sentBackBy)))
    .where(eq(draft.path, path));
  if (waiting) return { by: waiting.by, agreed: waiting.agreedBy !== null };
  const [published] = await db
    .select({ by: person.name })
    .from(revision)
    .innerJoin(file, eq(file.id, revision.fileId))
    .innerJoin(person, eq(person.id, revision.agreedBy))
    .where(and(eq(file.path, versioned), gte(revision.publishedAt, askedAt)))
    .orderBy(asc(revision.number))
    .limit(1);
  return published ? { ...published, agreed: true } : null;
}
