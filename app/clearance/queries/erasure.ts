import { and, eq, inArray, or } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { StepBody } from "~/assessment/rules/steps";
import type { Tx } from "~db/store";
import { markChanged } from "~/people/queries/changes";

const NAME = "Erased person";

interface OnePerson {
  companyId: string;
  personId: string;
}

export async function findPersonToErase(tx: Tx, { companyId, personId }: OnePerson) {
  const { person } = tx.tables;
  const [found] = await tx
    .select({ id: person.id, email: person.email, leftAt: person.leftAt })
    .from(person)
    .where(and(eq(person.id, personId), eq(person.companyId, companyId)));
  return found ?? null;
}

/** Takes a person's name and address away, and every way to sign in. */
export async function blankPerson(
  tx: Tx,
  { companyId, id, email, leftAt }: { companyId: string; id: string; email: string; leftAt: Date },
  now: Date,
) {
  const { person, session, account, verification } = tx.tables;
  await tx.delete(session).where(eq(session.personId, id));
  await tx.delete(account).where(eq(account.personId, id));
  await tx.delete(verification).where(eq(verification.identifier, `sign-in-otp-${email}`));
  await tx
    .update(person)
    .set({
      name: NAME,
      givenName: NAME,
      // The address has to be one of its own; `.invalid` is nobody's. Source: RFC 2606.
      email: `${id}@erased.invalid`,
      image: null,
      leftAt,
      updatedAt: now,
    })
    .where(and(eq(person.id, id), eq(person.companyId, companyId)));
  await markChanged(tx, { companyId, personId: id });
}

/**
 * Blanks what a person typed and what was written of them, which the database allows only once their key is destroyed. Ids, dates,
 * verdicts and grades stay.
 */
export async function blankRecords(tx: Tx, { companyId, personId }: OnePerson) {
  const { acknowledgement, signOff, suspension, allowance } = tx.tables;
  const { enrolmentChange, moduleCredit, moduleCreditEnd } = tx.tables;
  const of = (table: { companyId: SQLiteColumn; personId: SQLiteColumn }) =>
    and(eq(table.companyId, companyId), eq(table.personId, personId));
  await tx
    .update(acknowledgement)
    .set({ typedName: "", ipAddress: null, sessionId: null })
    .where(of(acknowledgement));
  await tx.update(signOff).set({ comment: "" }).where(of(signOff));
  await tx.update(suspension).set({ reason: "", incident: "" }).where(of(suspension));
  await tx.update(enrolmentChange).set({ reason: "" }).where(of(enrolmentChange));
  await tx.update(moduleCredit).set({ reason: "", evidence: "" }).where(of(moduleCredit));
  await tx.update(moduleCreditEnd).set({ reason: "" }).where(of(moduleCreditEnd));
  await tx.update(allowance).set({ reason: "" }).where(of(allowance));
  await blankStepReasons(tx, { companyId, personId });
}

/** Takes away what a person was told and what others were told of them, with the mails that would tell it. */
export async function forgetNotices(tx: Tx, { companyId, personId }: OnePerson) {
  const { notice, noticePreference, outbox } = tx.tables;
  await tx
    .delete(notice)
    .where(
      and(
        eq(notice.companyId, companyId),
        or(eq(notice.personId, personId), eq(notice.aboutPersonId, personId)),
      ),
    );
  await tx
    .delete(outbox)
    .where(and(eq(outbox.companyId, companyId), eq(outbox.personId, personId)));
  await tx.delete(noticePreference).where(eq(noticePreference.personId, personId));
}

async function blankStepReasons(tx: Tx, { companyId, personId }: OnePerson) {
  const { attempt, attemptStep } = tx.tables;
  const steps = await tx
    .select({ attemptId: attemptStep.attemptId, seq: attemptStep.seq, body: attemptStep.body })
    .from(attempt)
    .innerJoin(attemptStep, eq(attemptStep.attemptId, attempt.id))
    .where(
      and(
        eq(attempt.companyId, companyId),
        eq(attempt.personId, personId),
        inArray(attemptStep.kind, ["extended", "reopened", "regraded"]),
      ),
    );
  for (const { attemptId, seq, body } of steps)
    await tx
      .update(attemptStep)
      .set({ body: { ...body, reason: "" } as StepBody })
      .where(and(eq(attemptStep.attemptId, attemptId), eq(attemptStep.seq, seq)));
}
