import { and, eq } from "drizzle-orm";
import type { OwnPerson } from "~/ledger/rules/own";
import type { BegunSample } from "~/practice/rules/rows";
import type { Db, Tx } from "~db/store";

const ofEmployee = (db: Db, { companyId, personId }: OwnPerson, activityId: string) => {
  const { calibrationDraft: draft } = db.tables;
  return and(
    eq(draft.companyId, companyId),
    eq(draft.personId, personId),
    eq(draft.activityId, activityId),
  );
};

/** The samples that an employee is judging, as far as they are. */
export async function findCalibrationDraft(
  db: Db,
  owner: OwnPerson,
  activityId: string,
): Promise<BegunSample[]> {
  const { calibrationDraft: draft } = db.tables;
  const [row] = await db
    .select({ judged: draft.judged })
    .from(draft)
    .where(ofEmployee(db, owner, activityId));
  return row?.judged ?? [];
}

export async function keepCalibrationDraft(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  { activityId, ...kept }: { activityId: string; judged: BegunSample[]; updatedAt: Date },
) {
  const { calibrationDraft: draft } = tx.tables;
  await tx
    .insert(draft)
    .values({ companyId, personId, activityId, ...kept })
    .onConflictDoUpdate({
      target: [draft.companyId, draft.personId, draft.activityId],
      set: kept,
    });
}

export async function dropCalibrationDraft(tx: Tx, owner: OwnPerson, activityId: string) {
  await tx.delete(tx.tables.calibrationDraft).where(ofEmployee(tx, owner, activityId));
}

interface OfTrainer {
  personId: string;
  activityId: string;
}

const ofTrainer = (db: Db, { personId, activityId }: OfTrainer) => {
  const { trainerCalibrationDraft: draft } = db.tables;
  return and(eq(draft.personId, personId), eq(draft.activityId, activityId));
};

/** The same of a trainer. */
export async function findTrainerCalibrationDraft(
  db: Db,
  whose: OfTrainer,
): Promise<BegunSample[]> {
  const { trainerCalibrationDraft: draft } = db.tables;
  const [row] = await db.select({ judged: draft.judged }).from(draft).where(ofTrainer(db, whose));
  return row?.judged ?? [];
}

export async function keepTrainerCalibrationDraft(
  tx: Tx,
  { personId, activityId }: OfTrainer,
  kept: { judged: BegunSample[]; updatedAt: Date },
) {
  const { trainerCalibrationDraft: draft } = tx.tables;
  await tx
    .insert(draft)
    .values({ personId, activityId, ...kept })
    .onConflictDoUpdate({ target: [draft.personId, draft.activityId], set: kept });
}

export async function dropTrainerCalibrationDraft(tx: Tx, whose: OfTrainer) {
  await tx.delete(tx.tables.trainerCalibrationDraft).where(ofTrainer(tx, whose));
}
