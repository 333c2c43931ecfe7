import { and, asc, eq, inArray } from "drizzle-orm";
import type { OwnPerson } from "~/ledger/rules/own";
import type { OwnRow } from "~/people/queries/changes";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

/** How an employee judged the samples of a set, the first time first. */
export async function findCalibrations(
  db: Db,
  { companyId, personId }: OwnPerson,
  activityId: string,
) {
  const { calibration } = db.tables;
  return db
    .select()
    .from(calibration)
    .where(
      and(
        eq(calibration.companyId, companyId),
        eq(calibration.personId, personId),
        eq(calibration.activityId, activityId),
      ),
    )
    .orderBy(asc(calibration.number));
}

export async function addCalibration(tx: Tx, owner: OwnPerson, row: OwnRow<"calibration">) {
  const { companyId, personId } = owner;
  await tx.insert(tx.tables.calibration).values({ ...row, companyId, personId });
}

/** The same of trainers, who belong to the agency: of one set, or of all. */
export async function findTrainerCalibrations(
  db: Db,
  { trainerIds, activityId }: { trainerIds: readonly string[]; activityId?: string },
) {
  if (trainerIds.length === 0) return [];
  const { trainerCalibration } = db.tables;
  return db
    .select()
    .from(trainerCalibration)
    .where(
      and(
        inArray(trainerCalibration.personId, [...trainerIds]),
        activityId === undefined ? undefined : eq(trainerCalibration.activityId, activityId),
      ),
    )
    .orderBy(asc(trainerCalibration.at), asc(trainerCalibration.id));
}

export async function addTrainerCalibration(
  tx: Tx,
  row: Tables["trainerCalibration"]["$inferInsert"],
) {
  await tx.insert(tx.tables.trainerCalibration).values(row);
}
