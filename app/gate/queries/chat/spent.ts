import { lte } from "drizzle-orm";
import type { Tx } from "~db/store";

/** Keeps something as used; false where it had been before. Forgets what is too old to be used anyway. */
export async function spend(
  tx: Tx,
  digest: string,
  when: { expiresAt: Date; now: Date },
): Promise<boolean> {
  const { chatSpent } = tx.tables;
  await tx.delete(chatSpent).where(lte(chatSpent.expiresAt, when.now));
  const spent = await tx
    .insert(chatSpent)
    .values({ digest, expiresAt: when.expiresAt })
    .onConflictDoNothing()
    .returning({ digest: chatSpent.digest });
  return spent.length > 0;
}
