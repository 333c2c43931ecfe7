import { and, eq, inArray, sql } from "drizzle-orm";
import type { OwnPerson } from "~/ledger/rules/own";
import type { OwnRow } from "~/people/queries/changes";
import type { Db, Tx } from "~db/store";

export async function addShift(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: OwnRow<"practiceShift">,
) {
  await tx.insert(tx.tables.practiceShift).values({ ...row, companyId, personId });
}

/** What somebody is writing in some of their shifts. */
export async function findDrafts(
  db: Db,
  { companyId, personId }: OwnPerson,
  shiftIds: readonly string[],
) {
  if (shiftIds.length === 0) return [];
  const { practiceDraft: draft } = db.tables;
  return db
    .select({
      shiftId: draft.shiftId,
      postKey: draft.postKey,
      body: draft.body,
      clientSeq: draft.clientSeq,
      updatedAt: draft.updatedAt,
    })
    .from(draft)
    .where(
      and(
        eq(draft.companyId, companyId),
        eq(draft.personId, personId),
        inArray(draft.shiftId, [...shiftIds]),
      ),
    );
}

/** Keeps what is being written, unless something later is kept already. True where it is this that is kept now. */
export async function keepDraft(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: OwnRow<"practiceDraft">,
): Promise<boolean> {
  const { practiceDraft: draft } = tx.tables;
  const { body, clientSeq, updatedAt } = row;
  const kept = await tx
    .insert(draft)
    .values({ ...row, companyId, personId })
    .onConflictDoUpdate({
      target: [draft.shiftId, draft.postKey],
      set: { body, clientSeq, updatedAt },
      setWhere: sql`${draft.companyId} = ${companyId} and ${draft.personId} = ${personId} and ${draft.clientSeq} <= excluded.client_seq`,
    })
    .returning({ clientSeq: draft.clientSeq });
  return kept.length > 0;
}

export async function dropDraft(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  { shiftId, postKey }: { shiftId: string; postKey: string },
) {
  const { practiceDraft: draft } = tx.tables;
  await tx
    .delete(draft)
    .where(
      and(
        eq(draft.companyId, companyId),
        eq(draft.personId, personId),
        eq(draft.shiftId, shiftId),
        eq(draft.postKey, postKey),
      ),
    );
}

export async function addReply(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: OwnRow<"practiceReply">,
) {
  await tx.insert(tx.tables.practiceReply).values({ ...row, companyId, personId });
}

/** Puts a reply where trainers find it. */
export async function queueReply(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: OwnRow<"judging">,
) {
  await tx.insert(tx.tables.judging).values({ ...row, companyId, personId });
}

/** Whether the same words were reported already. */
export async function isReported(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  alarm: Pick<OwnRow<"falseAlarm">, "activityId" | "postKey" | "check" | "words" | "text">,
): Promise<boolean> {
  const { falseAlarm } = tx.tables;
  const { activityId, postKey, check, words, text } = alarm;
  const [known] = await tx
    .select({ id: falseAlarm.id })
    .from(falseAlarm)
    .where(
      and(
        eq(falseAlarm.companyId, companyId),
        eq(falseAlarm.personId, personId),
        eq(falseAlarm.activityId, activityId),
        eq(falseAlarm.postKey, postKey),
        eq(falseAlarm.check, check),
        eq(falseAlarm.words, words),
        eq(falseAlarm.text, text),
      ),
    )
    .limit(1);
  return known !== undefined;
}

/** The checks and words that somebody holds for mistaken about a post. */
export async function findReported(
  db: Db,
  { companyId, personId }: OwnPerson,
  { activityId, postKey }: { activityId: string; postKey: string },
) {
  const { falseAlarm } = db.tables;
  return db
    .select({ check: falseAlarm.check, words: falseAlarm.words })
    .from(falseAlarm)
    .where(
      and(
        eq(falseAlarm.companyId, companyId),
        eq(falseAlarm.personId, personId),
        eq(falseAlarm.activityId, activityId),
        eq(falseAlarm.postKey, postKey),
      ),
    );
}

export async function addFalseAlarm(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: OwnRow<"falseAlarm">,
) {
  await tx.insert(tx.tables.falseAlarm).values({ ...row, companyId, personId });
}
