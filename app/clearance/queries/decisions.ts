import { and, eq, inArray } from "drizzle-orm";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { markChanged } from "~/people/queries/changes";

type Row<Name extends keyof Tables> = Tables[Name]["$inferInsert"];

/** Adds a sign-off, and says that the person's facts have changed. */
export async function addSignOff(tx: Tx, row: Row<"signOff">) {
  await tx.insert(tx.tables.signOff).values(row);
  await markChanged(tx, row);
}

/** Adds a clearance period with the channels it is for. */
export async function addClearance(tx: Tx, row: Row<"clearance">, channelIds: readonly string[]) {
  await tx.insert(tx.tables.clearance).values(row);
  for (const channelId of channelIds) {
    await tx
      .insert(tx.tables.clearanceChannel)
      .values({ clearanceId: row.id, channelId, companyId: row.companyId });
  }
  await markChanged(tx, row);
}

export async function addSignOffRequest(tx: Tx, row: Row<"signOffRequest">) {
  await tx.insert(tx.tables.signOffRequest).values(row);
  await markChanged(tx, row);
}

export async function addSuspension(tx: Tx, row: Row<"suspension">) {
  await tx.insert(tx.tables.suspension).values(row);
  await markChanged(tx, row);
}

/** Adds an acknowledgement once; the first one stands. Returns whether this was it. */
export async function addAcknowledgement(tx: Tx, row: Row<"acknowledgement">): Promise<boolean> {
  const { acknowledgement } = tx.tables;
  const added = await tx
    .insert(acknowledgement)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: acknowledgement.id });
  if (added.length > 0) await markChanged(tx, row);
  return added.length > 0;
}

/** An enrolment with whose it is, within some companies. */
export async function findOwnedEnrolment(
  db: Db,
  { companyIds, enrolmentId }: { companyIds: readonly string[]; enrolmentId: string },
) {
  const { enrolment } = db.tables;
  const { id, companyId, personId } = enrolment;
  const [row] = await db
    .select({ enrolmentId: id, companyId, personId })
    .from(enrolment)
    .where(and(eq(id, enrolmentId), inArray(companyId, [...companyIds])));
  return row ?? null;
}
