import { and, desc, eq } from "drizzle-orm";
import type { Db, Tx } from "~db/store";

/** The sentences that a trainer writes often, the newest first. */
export async function listPhrases(db: Db, trainerId: string) {
  const { savedPhrase } = db.tables;
  return db
    .select({ id: savedPhrase.id, text: savedPhrase.text })
    .from(savedPhrase)
    .where(eq(savedPhrase.personId, trainerId))
    .orderBy(desc(savedPhrase.savedAt), desc(savedPhrase.id));
}

export async function addPhrase(
  tx: Tx,
  trainerId: string,
  row: { id: string; text: string; savedAt: Date },
) {
  await tx.insert(tx.tables.savedPhrase).values({ ...row, personId: trainerId });
}

export async function removePhrase(tx: Tx, trainerId: string, id: string) {
  const { savedPhrase } = tx.tables;
  await tx
    .delete(savedPhrase)
    .where(and(eq(savedPhrase.id, id), eq(savedPhrase.personId, trainerId)));
}
