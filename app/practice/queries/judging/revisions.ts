import { inArray } from "drizzle-orm";
import type { PracticeBody } from "~/curriculum/rules/bodies";
import { keptWithin, madeOnce } from "~/kit/cache/remember";
import type { Db } from "~db/store";

/** About as many letters as the sets have that are kept. */
const ROOM = 4_000_000;

/** Revisions never change: what was read of one is right for as long as the database is open. */
const kept = madeOnce((_: Db["tables"]) => keptWithin<PracticeBody>(ROOM));

/** A practice set at one of its revisions; null where that is none. */
export async function findPracticeSet(db: Db, revisionId: string): Promise<PracticeBody | null> {
  return (await findPracticeSets(db, [revisionId])).get(revisionId) ?? null;
}

/** Several of them, by their revisions’ ids: those that are not known yet are read together. */
export async function findPracticeSets(
  db: Db,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, PracticeBody>> {
  const known = kept(db.tables);
  const sets = new Map<string, PracticeBody>();
  const unknown: string[] = [];
  for (const id of new Set(revisionIds)) {
    const body = known.recall(id);
    if (body) sets.set(id, body);
    else unknown.push(id);
  }
  if (unknown.length === 0) return sets;
  const { activityRevision } = db.tables;
  const rows = await db
    .select({ id: activityRevision.id, body: activityRevision.body })
    .from(activityRevision)
    .where(inArray(activityRevision.id, unknown));
  for (const { id, body } of rows)
    if (body.kind === "practice") sets.set(id, known.keep(id, body, JSON.stringify(body).length));
  return sets;
}
