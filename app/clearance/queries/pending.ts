import { and, asc, eq, isNotNull, isNull, lt, lte } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { withinSome } from "~/ledger/queries/within";
import { own, type OwnCompany, type Reach } from "~/ledger/rules/own";
import type { PendingOutcome } from "~/clearance/rules/kinds";
import { refuseArchived } from "~/ledger/queries/archived";
import { signerName } from "~/people/queries/signer-name";
import type { OwnRow } from "~/people/queries/changes";
import type { OwnEnrolment } from "~/people/queries/organisation";
import type { Db, Store, Tx } from "~db/store";

/** Sign-offs that do not count yet, and for a day those that never will. */
export async function findPending(db: Db, reaches: readonly Reach[]) {
  if (reaches.length === 0) return [];
  const { pendingSignOff, person } = db.tables;
  const signer = alias(person, "signer");
  const away = alias(person, "away");
  return db
    .select({
      id: pendingSignOff.id,
      companyId: pendingSignOff.companyId,
      enrolmentId: pendingSignOff.enrolmentId,
      personId: pendingSignOff.personId,
      name: person.name,
      kind: pendingSignOff.kind,
      verdict: pendingSignOff.verdict,
      comment: pendingSignOff.comment,
      signedBy: pendingSignOff.signedBy,
      by: signerName(db, signer, away, pendingSignOff.decidedAt),
      countsFrom: pendingSignOff.countsFrom,
      outcome: pendingSignOff.outcome,
    })
    .from(pendingSignOff)
    .innerJoin(person, eq(person.id, pendingSignOff.personId))
    .innerJoin(signer, eq(signer.id, pendingSignOff.signedBy))
    .leftJoin(away, eq(away.id, pendingSignOff.onBehalfOf))
    .where(withinSome(db, reaches, pendingSignOff))
    .orderBy(asc(pendingSignOff.decidedAt), asc(pendingSignOff.id));
}

export type PendingRow = Awaited<ReturnType<typeof findPending>>[number];

export async function addPending(
  tx: Tx,
  enrolment: OwnEnrolment,
  row: Omit<OwnRow<"pendingSignOff">, "enrolmentId">,
) {
  await refuseArchived(tx, enrolment);
  const { companyId, personId, enrolmentId } = enrolment;
  await tx.insert(tx.tables.pendingSignOff).values({ ...row, companyId, personId, enrolmentId });
}

/** The one of an enrolment that is going to count; undefined where there is none. */
export async function findCountingOf(tx: Tx, owned: OwnEnrolment) {
  const pending = (await findPending(tx, [owned])).filter(
    (row) => row.enrolmentId === owned.enrolmentId && row.outcome === null,
  );
  return pending[0];
}

/** Those whose time has come, whatever the company, unless it is archived: it is the clock that asks. */
export async function findDuePending(db: Db, now: Date) {
  const { company, pendingSignOff } = db.tables;
  const { id, companyId, personId, enrolmentId, outcome, countsFrom } = pendingSignOff;
  const rows = await db
    .select({ id, companyId, personId, enrolmentId })
    .from(pendingSignOff)
    .innerJoin(company, eq(company.id, companyId))
    .where(and(isNull(outcome), lte(countsFrom, now), isNull(company.archivedAt)))
    .orderBy(asc(countsFrom), asc(id));
  return rows.map(({ id, ...enrolment }) => ({ id, owned: own(enrolment) }));
}

/** One as the transaction sees it, if it is still going to count. */
export async function findCounting(tx: Tx, { companyId }: OwnCompany, pendingId: string) {
  const { pendingSignOff } = tx.tables;
  const { id, outcome } = pendingSignOff;
  const [row] = await tx
    .select()
    .from(pendingSignOff)
    .where(and(eq(id, pendingId), eq(pendingSignOff.companyId, companyId), isNull(outcome)));
  return row ?? null;
}

/** Removes one that counts now, or whose signer has read why it never will. */
export async function removePending(tx: Tx, { companyId }: OwnCompany, pendingId: string) {
  const { pendingSignOff } = tx.tables;
  await tx
    .delete(pendingSignOff)
    .where(and(eq(pendingSignOff.id, pendingId), eq(pendingSignOff.companyId, companyId)));
}

export async function endPending(
  tx: Tx,
  { companyId }: OwnCompany,
  pendingId: string,
  outcome: PendingOutcome,
) {
  const { pendingSignOff } = tx.tables;
  await tx
    .update(pendingSignOff)
    .set({ outcome })
    .where(and(eq(pendingSignOff.id, pendingId), eq(pendingSignOff.companyId, companyId)));
}

/** One by its id, for its signer: only they may undo it. */
export async function findOwnPending(tx: Tx, signer: { personId: string }, pendingId: string) {
  const { pendingSignOff } = tx.tables;
  const { id, signedBy } = pendingSignOff;
  const [row] = await tx
    .select()
    .from(pendingSignOff)
    .where(and(eq(id, pendingId), eq(signedBy, signer.personId)));
  return row ? own(row) : null;
}

/** What was undone or could not count, before a moment. */
function longOver(db: Db, before: Date) {
  const { outcome, countsFrom } = db.tables.pendingSignOff;
  return and(isNotNull(outcome), lt(countsFrom, before));
}

/** Forgets what was undone or could not count before a moment, if there is any. */
export async function forgetPending(store: Store, before: Date) {
  const { pendingSignOff } = store.read.tables;
  const [old] = await store.read
    .select({ id: pendingSignOff.id })
    .from(pendingSignOff)
    .where(longOver(store.read, before))
    .limit(1);
  if (old)
    await store.write((tx) => tx.delete(tx.tables.pendingSignOff).where(longOver(tx, before)));
}
