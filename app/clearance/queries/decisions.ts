import { and, desc, eq } from "drizzle-orm";
import type { SignOffKind } from "~/clearance/rules/kinds";
import { withinSome } from "~/ledger/queries/within";
import { own, type OwnCompany, type OwnPerson, type Reach } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";
import { markChanged, type OwnRow } from "~/people/queries/changes";
import type { OwnEnrolment } from "~/people/queries/organisation";

type EnrolmentsRow<Name extends "signOff" | "signOffRequest" | "clearance"> = Omit<
  OwnRow<Name>,
  "enrolmentId"
>;

/** Adds a sign-off, and says that the person's facts have changed. */
export async function addSignOff(tx: Tx, one: OwnEnrolment, row: EnrolmentsRow<"signOff">) {
  const { companyId, personId, enrolmentId } = one;
  await tx.insert(tx.tables.signOff).values({ ...row, companyId, personId, enrolmentId });
  await markChanged(tx, one);
}

/** Adds a clearance period with the channels it is for. */
export async function addClearance(
  tx: Tx,
  one: OwnEnrolment,
  row: EnrolmentsRow<"clearance">,
  channelIds: readonly string[],
) {
  const { companyId, personId, enrolmentId } = one;
  await tx.insert(tx.tables.clearance).values({ ...row, companyId, personId, enrolmentId });
  for (const channelId of channelIds) {
    await tx
      .insert(tx.tables.clearanceChannel)
      .values({ clearanceId: row.id, channelId, companyId });
  }
  await markChanged(tx, one);
}

export async function addSignOffRequest(
  tx: Tx,
  one: OwnEnrolment,
  row: EnrolmentsRow<"signOffRequest">,
) {
  const { companyId, personId, enrolmentId } = one;
  await tx.insert(tx.tables.signOffRequest).values({ ...row, companyId, personId, enrolmentId });
  await markChanged(tx, one);
}

export async function addSuspension(tx: Tx, one: OwnPerson, row: OwnRow<"suspension">) {
  const { companyId, personId } = one;
  await tx.insert(tx.tables.suspension).values({ ...row, companyId, personId });
  await markChanged(tx, one);
}

/** Adds an acknowledgement once; the first one stands. Returns whether this was it. */
export async function addAcknowledgement(
  tx: Tx,
  one: OwnPerson,
  row: OwnRow<"acknowledgement">,
): Promise<boolean> {
  const { companyId, personId } = one;
  const { acknowledgement } = tx.tables;
  const added = await tx
    .insert(acknowledgement)
    .values({ ...row, companyId, personId })
    .onConflictDoNothing()
    .returning({ id: acknowledgement.id });
  if (added.length > 0) await markChanged(tx, one);
  return added.length > 0;
}

/** An enrolment within somebody’s reach, with whose it is; null where it is outside, or there is none. */
export async function findOwnEnrolment(
  db: Db,
  reaches: readonly Reach[],
  enrolmentId: string,
): Promise<OwnEnrolment | null> {
  if (reaches.length === 0) return null;
  const { enrolment } = db.tables;
  const { id, companyId, personId } = enrolment;
  const [row] = await db
    .select({ enrolmentId: id, companyId, personId })
    .from(enrolment)
    .where(and(eq(id, enrolmentId), withinSome(db, reaches, enrolment)));
  return row ? own(row) : null;
}

/** A side’s latest sign-offs in a company, the newest first. */
export async function findLatestSignOffs(
  db: Db,
  { companyId }: OwnCompany,
  { side, limit }: { side: SignOffKind; limit: number },
) {
  const { signOff } = db.tables;
  return await db
    .select({
      personId: signOff.personId,
      enrolmentId: signOff.enrolmentId,
      at: signOff.signedAt,
    })
    .from(signOff)
    .where(and(eq(signOff.companyId, companyId), eq(signOff.kind, side)))
    .orderBy(desc(signOff.signedAt), desc(signOff.id))
    .limit(limit);
}
