import { and, eq, gt, gte, inArray, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "~db/store";

/** The counts of these subjects in windows that began after a time. */
export async function countsSince(db: Db, subjects: string[], since: Date) {
  const { signInLimit } = db.tables;
  return await db
    .select({
      subject: signInLimit.subject,
      windowStart: signInLimit.windowStart,
      count: signInLimit.count,
    })
    .from(signInLimit)
    .where(and(inArray(signInLimit.subject, subjects), gt(signInLimit.windowStart, since)));
}

export async function addToCount(tx: Tx, subject: string, windowStart: Date) {
  const { signInLimit } = tx.tables;
  await tx
    .insert(signInLimit)
    .values({ subject, windowStart, count: 1 })
    .onConflictDoUpdate({
      target: [signInLimit.subject, signInLimit.windowStart],
      set: { count: sql`${signInLimit.count} + 1` },
    });
}

/** Takes one back from the subject's latest window that has any. */
export async function takeFromCount(tx: Tx, subject: string, windowStart: Date) {
  const { signInLimit } = tx.tables;
  await tx
    .update(signInLimit)
    .set({ count: sql`${signInLimit.count} - 1` })
    .where(
      and(
        eq(signInLimit.subject, subject),
        eq(signInLimit.windowStart, windowStart),
        gte(signInLimit.count, 1),
      ),
    );
}

/** Forgets windows that no limit looks at any more. */
export async function forgetCountsBefore(tx: Tx, before: Date) {
  const { signInLimit } = tx.tables;
  await tx.delete(signInLimit).where(lt(signInLimit.windowStart, before));
}
