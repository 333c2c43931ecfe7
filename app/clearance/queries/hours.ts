import { and, asc, eq, inArray } from "drizzle-orm";
import { within } from "~/ledger/queries/within";
import type { OwnCompany, OwnPerson, Reach } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";
import { markChanged, type OwnRow } from "~/people/queries/changes";

/** Every entry of hours of the people within somebody's reach, or of one of them, in the order they were added. */
export async function findHours(db: Db, reach: Reach, personId?: string) {
  const { workingHours } = db.tables;
  const inReach = within(db, reach, workingHours);
  return db
    .select({
      personId: workingHours.personId,
      validFrom: workingHours.validFrom,
      week: workingHours.week,
      setBy: workingHours.setBy,
      setAt: workingHours.setAt,
    })
    .from(workingHours)
    .where(personId === undefined ? inReach : and(inReach, eq(workingHours.personId, personId)))
    .orderBy(asc(workingHours.setAt), asc(workingHours.id));
}

/** The hours of some of a company's people, in the order they were added. */
export async function findHoursOf(db: Db, { companyId }: OwnCompany, personIds: readonly string[]) {
  const { workingHours } = db.tables;
  return db
    .select({
      personId: workingHours.personId,
      validFrom: workingHours.validFrom,
      week: workingHours.week,
    })
    .from(workingHours)
    .where(
      and(eq(workingHours.companyId, companyId), inArray(workingHours.personId, [...personIds])),
    )
    .orderBy(asc(workingHours.setAt), asc(workingHours.id));
}

export async function addHours(tx: Tx, one: OwnPerson, row: OwnRow<"workingHours">) {
  const { companyId, personId } = one;
  await tx.insert(tx.tables.workingHours).values({ ...row, companyId, personId });
  await markChanged(tx, one);
}
