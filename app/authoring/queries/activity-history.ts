import { and, asc, count, countDistinct, eq, getTableColumns, inArray } from "drizzle-orm";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/**
 * An activity with all its revisions, companies' own ones too, oldest first, by its place; also one that is out of use. Null where
 * none was ever published.
 */
export async function findActivityHistory(db: Db, moduleKey: string, activityKey: string) {
  const { activity, activityRevision: revision, module } = db.tables;
  const { id: revisionId, activityId, ...published } = getTableColumns(revision);
  const { key, kind, retiredAt } = activity;
  const rows = await db
    .select({ id: activityId, key, kind, retiredAt, revisionId, ...published })
    .from(activity)
    .innerJoin(module, eq(module.id, activity.moduleId))
    .innerJoin(revision, eq(revision.activityId, activity.id))
    .where(and(eq(module.key, moduleKey), eq(activity.key, activityKey)))
    .orderBy(asc(revision.number));
  const [first] = rows;
  if (!first) return null;
  return {
    id: first.id,
    key: first.key,
    kind: first.kind,
    retired: first.retiredAt !== null,
    revisions: rows,
  };
}

/** How many people of these companies did each revision of an activity: finished the lesson, or passed the quiz. */
export async function countDone(
  db: Db,
  companies: readonly OwnCompany[],
  activityId: string,
): Promise<Map<string, number>> {
  const { completion, grade } = db.tables;
  const ids = companies.map(({ companyId }) => companyId);
  const finished = await db
    .select({ revisionId: completion.revisionId, people: countDistinct(completion.personId) })
    .from(completion)
    .where(and(inArray(completion.companyId, ids), eq(completion.activityId, activityId)))
    .groupBy(completion.revisionId);
  const passed = await db
    .select({ revisionId: grade.revisionId, people: countDistinct(grade.personId) })
    .from(grade)
    .where(
      and(inArray(grade.companyId, ids), eq(grade.activityId, activityId), eq(grade.passed, true)),
    )
    .groupBy(grade.revisionId);
  return new Map([...finished, ...passed].map(({ revisionId, people }) => [revisionId, people]));
}

/** The companies where anyone did an activity, across the agency: to say what publishing it would do. */
export async function findCompaniesWhoDid(db: Db, activityId: string): Promise<OwnCompany[]> {
  const { completion, grade } = db.tables;
  const finished = await db
    .select({ companyId: completion.companyId, rows: count() })
    .from(completion)
    .where(eq(completion.activityId, activityId))
    .groupBy(completion.companyId);
  const passed = await db
    .select({ companyId: grade.companyId, rows: count() })
    .from(grade)
    .where(and(eq(grade.activityId, activityId), eq(grade.passed, true)))
    .groupBy(grade.companyId);
  const ids = new Set([...finished, ...passed].map(({ companyId }) => companyId));
  return [...ids].sort().map((companyId) => own({ companyId }));
}

/** The people of a company who did an activity, whatever became of them. */
export async function findWhoDid(
  db: Db,
  { companyId }: OwnCompany,
  activityId: string,
): Promise<string[]> {
  const { completion, grade } = db.tables;
  const finished = await db
    .selectDistinct({ personId: completion.personId })
    .from(completion)
    .where(and(eq(completion.companyId, companyId), eq(completion.activityId, activityId)));
  const passed = await db
    .selectDistinct({ personId: grade.personId })
    .from(grade)
    .where(
      and(eq(grade.companyId, companyId), eq(grade.activityId, activityId), eq(grade.passed, true)),
    );
  return [...new Set([...finished, ...passed].map(({ personId }) => personId))].sort();
}
