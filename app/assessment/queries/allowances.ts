import { and, asc, eq, getTableColumns, inArray } from "drizzle-orm";
import type { OwnPerson } from "~/ledger/rules/own";
import type { OwnRow } from "~/people/queries/changes";
import type { Db, Tx } from "~db/store";

export async function insertAllowance(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: OwnRow<"allowance">,
) {
  await tx.insert(tx.tables.allowance).values({ ...row, companyId, personId });
}

/** Everything a person was granted for quizzes, oldest first, with who granted it. */
export async function findAllowances(db: Db, { companyId, personId }: OwnPerson) {
  const { allowance, person } = db.tables;
  const { grantedAt: at, ...granted } = getTableColumns(allowance);
  return db
    .select({ ...granted, by: person.name, at })
    .from(allowance)
    .innerJoin(person, eq(person.id, allowance.grantedBy))
    .where(and(eq(allowance.companyId, companyId), eq(allowance.personId, personId)))
    .orderBy(asc(allowance.grantedAt), asc(allowance.id));
}

/** The titles that quizzes go by now, also of retired ones. */
export async function findQuizTitles(db: Db, activityIds: readonly string[]) {
  if (activityIds.length === 0) return new Map<string, string>();
  const { activityRevision } = db.tables;
  const rows = await db
    .select({ id: activityRevision.activityId, body: activityRevision.body })
    .from(activityRevision)
    .where(inArray(activityRevision.activityId, [...activityIds]))
    .orderBy(asc(activityRevision.number));
  return new Map(rows.map(({ id, body }) => [id, body.title]));
}
