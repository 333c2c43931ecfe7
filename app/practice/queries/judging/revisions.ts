import { eq } from "drizzle-orm";
import type { PracticeBody } from "~/curriculum/rules/bodies";
import { keptWithin, madeOnce } from "~/kit/cache/remember";
import type { Db } from "~db/store";

/** About as many letters as the sets have that are kept. */
const ROOM = 4_000_000;

/** Revisions never change: what was read of one is right for as long as the database is open. */
const kept = madeOnce((_: Db["tables"]) => keptWithin<PracticeBody>(ROOM));

/** A practice set at one of its revisions; null where that is none. */
export async function findPracticeSet(db: Db, revisionId: string): Promise<PracticeBody | null> {
  const sets = kept(db.tables);
  const known = sets.recall(revisionId);
  if (known) return known;
  const { activityRevision } = db.tables;
  const [row] = await db
    .select({ body: activityRevision.body })
    .from(activityRevision)
    .where(eq(activityRevision.id, revisionId));
  if (row?.body.kind !== "practice") return null;
  return sets.keep(revisionId, row.body, JSON.stringify(row.body).length);
}

/** Several of them, by their revisions’ ids. */
export async function findPracticeSets(
  db: Db,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, PracticeBody>> {
  const sets = new Map<string, PracticeBody>();
  for (const revisionId of new Set(revisionIds)) {
    const body = await findPracticeSet(db, revisionId);
    if (body) sets.set(revisionId, body);
  }
  return sets;
}
