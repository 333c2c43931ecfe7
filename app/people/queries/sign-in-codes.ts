import { and, desc, eq, gt, lte, or, sql } from "drizzle-orm";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

export type SignInCodeRow = Tables["signInCode"]["$inferInsert"];

/** Where codes are looked for: of one address, as a digest, in the one browser that asked for them. */
export interface AskedIn {
  browser: string;
  subject: string;
}

export async function addCode(tx: Tx, row: SignInCodeRow) {
  await tx.insert(tx.tables.signInCode).values(row);
}

/** The mails of an address whose codes are still good, the latest first. */
export async function findCodeMails(db: Db, subject: string, now: Date) {
  const { signInCode } = db.tables;
  return await db
    .select({
      id: signInCode.id,
      codeHash: signInCode.codeHash,
      askedAt: signInCode.createdAt,
      expiresAt: signInCode.expiresAt,
      failed: signInCode.mailFailed,
    })
    .from(signInCode)
    .where(
      and(
        eq(signInCode.subject, subject),
        eq(signInCode.mailedAs, signInCode.id),
        gt(signInCode.expiresAt, now),
      ),
    )
    .orderBy(desc(signInCode.createdAt), desc(signInCode.id));
}

/** The codes that a browser asked for and that are not too old, the latest first. */
export async function findAskedCodes(db: Db, { browser, subject }: AskedIn, now: Date) {
  const { signInCode } = db.tables;
  return await db
    .select({
      id: signInCode.id,
      personId: signInCode.personId,
      codeHash: signInCode.codeHash,
      mailedAs: signInCode.mailedAs,
      mailFailed: signInCode.mailFailed,
      tries: signInCode.tries,
    })
    .from(signInCode)
    .where(
      and(
        eq(signInCode.browser, browser),
        eq(signInCode.subject, subject),
        gt(signInCode.expiresAt, now),
      ),
    )
    .orderBy(desc(signInCode.createdAt), desc(signInCode.id));
}

/** Counts a wrong try against every code that the browser has. */
export async function addTry(tx: Tx, { browser, subject }: AskedIn) {
  const { signInCode } = tx.tables;
  await tx
    .update(signInCode)
    .set({ tries: sql`${signInCode.tries} + 1` })
    .where(and(eq(signInCode.browser, browser), eq(signInCode.subject, subject)));
}

/** Takes away every code that the browser asked for, and whatever else shares the mail of the one that was used. */
export async function spendCodes(tx: Tx, { browser, subject }: AskedIn, mailedAs: string) {
  const { signInCode } = tx.tables;
  await tx
    .delete(signInCode)
    .where(
      or(
        and(eq(signInCode.browser, browser), eq(signInCode.subject, subject)),
        eq(signInCode.mailedAs, mailedAs),
      ),
    );
}

/** Marks that a mail could not be sent, for all who wait for it. */
export async function markMailFailed(tx: Tx, mailedAs: string) {
  const { signInCode } = tx.tables;
  await tx.update(signInCode).set({ mailFailed: true }).where(eq(signInCode.mailedAs, mailedAs));
}

export async function forgetExpiredCodes(tx: Tx, now: Date) {
  const { signInCode } = tx.tables;
  await tx.delete(signInCode).where(lte(signInCode.expiresAt, now));
}
