import { and, asc, count, desc, eq, inArray, isNull, lt, lte, max, min } from "drizzle-orm";
import { MAIL_OUTCOMES } from "~/notices/rules/kinds";
import { own, type Own, type OwnCompany } from "~/ledger/rules/own";
import { isCompanyRole } from "~/people/rules/kinds";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type OutboxRow = Omit<Tables["outbox"]["$inferInsert"], "companyId">;
export type MailRow = Own<Tables["outbox"]["$inferSelect"]>;

/** Adds a mail unless one of that key is there; returns the one that is, and whether it has gone already. */
export async function addMail(
  tx: Tx,
  { companyId }: OwnCompany,
  row: OutboxRow,
): Promise<{ id: string; gone: boolean }> {
  const { outbox } = tx.tables;
  await tx
    .insert(outbox)
    .values({ ...row, companyId })
    .onConflictDoNothing();
  const [found] = await tx
    .select({ id: outbox.id, outcome: outbox.outcome })
    .from(outbox)
    .where(eq(outbox.key, row.key));
  if (!found) throw new Error("The mail that was just added is missing.");
  return { id: found.id, gone: found.outcome !== null };
}

/** Which of these keys there is a mail for. */
export async function findMailKeys(db: Db, keys: readonly string[]) {
  const { outbox } = db.tables;
  const rows = await db
    .select({ key: outbox.key })
    .from(outbox)
    .where(inArray(outbox.key, [...keys]));
  return new Set(rows.map(({ key }) => key));
}

/** Takes mails that are due, the longest due first: nobody else takes them before `until`. The clock asks, which sends them all. */
export async function claimMails(
  tx: Tx,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<MailRow[]> {
  const { outbox } = tx.tables;
  const rows = await tx
    .select()
    .from(outbox)
    .where(lte(outbox.dueAt, now))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(limit);
  if (rows.length > 0)
    await tx
      .update(outbox)
      .set({ dueAt: until })
      .where(
        inArray(
          outbox.id,
          rows.map(({ id }) => id),
        ),
      );
  return rows.map(own);
}

/** Ends a mail that has not ended. */
export async function endMail(
  tx: Tx,
  id: string,
  ended: {
    outcome: "sent" | "dead" | "dropped";
    tries: number;
    at: Date;
    lastError: string | null;
  },
) {
  const { outbox } = tx.tables;
  const { outcome, tries, at, lastError } = ended;
  await tx
    .update(outbox)
    .set({ outcome, tries, lastError, endedAt: at, dueAt: null })
    .where(eq(outbox.id, id));
}

/** Puts a mail off after a failure. */
export async function postponeMail(
  tx: Tx,
  id: string,
  { tries, dueAt, lastError }: { tries: number; dueAt: Date; lastError: string | null },
) {
  const { outbox } = tx.tables;
  await tx.update(outbox).set({ tries, dueAt, lastError }).where(eq(outbox.id, id));
}

/** Removes everyone’s mails that ended before an instant, and returns how many. Notices forget by which mail they were told. */
export async function removeEndedMails(tx: Tx, before: Date, limit: number): Promise<number> {
  const { outbox, notice } = tx.tables;
  const ended = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(inArray(outbox.outcome, [...MAIL_OUTCOMES]), lt(outbox.endedAt, before)))
    .limit(limit);
  if (ended.length === 0) return 0;
  const ids = ended.map(({ id }) => id);
  await tx.update(notice).set({ outboxId: null }).where(inArray(notice.outboxId, ids));
  await tx.delete(outbox).where(inArray(outbox.id, ids));
  return ids.length;
}

/** For the installation's admin only: how many mails there are of each outcome; those without one wait. */
export async function countMails(db: Db) {
  const { outbox } = db.tables;
  return await db
    .select({ outcome: outbox.outcome, mails: count() })
    .from(outbox)
    .groupBy(outbox.outcome);
}

/** For the installation's figures only: how many mails wait, and since when the oldest does. */
export async function waitingMails(db: Db): Promise<{ mails: number; oldest: Date | null }> {
  const { outbox } = db.tables;
  const [row] = await db
    .select({ mails: count(), oldest: min(outbox.createdAt) })
    .from(outbox)
    .where(isNull(outbox.outcome));
  return { mails: row?.mails ?? 0, oldest: row?.oldest ?? null };
}

/** For the installation's admin only: when a mail last left. */
export async function lastSentMail(db: Db): Promise<Date | null> {
  const { outbox } = db.tables;
  const [row] = await db
    .select({ at: max(outbox.endedAt) })
    .from(outbox)
    .where(eq(outbox.outcome, "sent"));
  return row?.at ?? null;
}

/** For the installation's admin only: the mails that were given up, the latest first. */
export async function listDeadMails(db: Db, limit: number) {
  const { outbox, person } = db.tables;
  return await db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      name: person.name,
      endedAt: outbox.endedAt,
      tries: outbox.tries,
      lastError: outbox.lastError,
    })
    .from(outbox)
    .innerJoin(person, eq(person.id, outbox.personId))
    .where(eq(outbox.outcome, "dead"))
    .orderBy(desc(outbox.endedAt), desc(outbox.id))
    .limit(limit);
}

/** For the installation's admin only: gives a dead mail all its tries again. False where it is not dead. */
export async function reviveMail(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { outbox } = tx.tables;
  const revived = await tx
    .update(outbox)
    .set({ outcome: null, endedAt: null, dueAt: now, tries: 0 })
    .where(and(eq(outbox.id, id), eq(outbox.outcome, "dead")))
    .returning({ id: outbox.id });
  return revived.length > 0;
}

/** Who a mail is for, as they are now, and until when they are what it addresses them as. */
export async function findRecipient(
  db: Db,
  { personId, role, companyId }: Pick<MailRow, "personId" | "role" | "companyId">,
) {
  const { membership, person, company } = db.tables;
  const [row] = await db
    .select({
      id: person.id,
      role: membership.role,
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      leftAt: membership.leftAt,
      language: person.language,
      companyKey: company.key,
      companyLanguage: company.language,
      address: company.address,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(company, eq(company.id, membership.companyId))
    .where(
      and(
        eq(membership.personId, personId),
        eq(membership.role, role),
        isCompanyRole(role) ? eq(membership.companyId, companyId) : isNull(membership.companyId),
        isNull(company.archivedAt),
      ),
    );
  return row ?? null;
}
