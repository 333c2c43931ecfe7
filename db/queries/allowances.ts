import { and, asc, eq, isNull, or } from "drizzle-orm";
import { newId } from "../ids";
import type { Tables } from "../schema/tables";
import type { Db, Tx } from "../store";
import type { Owner } from "./assessment";

type Row = Tables["allowance"]["$inferInsert"];

/** What a person was granted for one quiz or for all of them, oldest first. */
export async function findAllowances(
  db: Db,
  { companyId, personId }: Owner,
  activityId: string,
): Promise<{ kind: Row["kind"]; amount: number }[]> {
  const { allowance } = db.tables;
  return db
    .select({ kind: allowance.kind, amount: allowance.amount })
    .from(allowance)
    .where(
      and(
        eq(allowance.companyId, companyId),
        eq(allowance.personId, personId),
        or(eq(allowance.activityId, activityId), isNull(allowance.activityId)),
      ),
    )
    .orderBy(asc(allowance.grantedAt), asc(allowance.id));
}

export async function insertAllowance(tx: Tx, row: Omit<Row, "id">) {
  await tx.insert(tx.tables.allowance).values({ id: newId(row.grantedAt), ...row });
}
