import { desc, isNotNull } from "drizzle-orm";
import type { Db, Tx } from "~db/store";

export interface KeyRow {
  id: string;
  publicKey: string;
  sealedKey: string | null;
  createdAt: Date;
}

/** Every key there ever was, the newest first. */
export async function findKeys(db: Db): Promise<KeyRow[]> {
  const { credentialKey } = db.tables;
  return await db
    .select()
    .from(credentialKey)
    .orderBy(desc(credentialKey.createdAt), desc(credentialKey.id));
}

/** Adds a key to sign with from now on, in place of the one before. */
export async function addKey(tx: Tx, row: Omit<KeyRow, "sealedKey"> & { sealedKey: string }) {
  await endKeys(tx);
  await tx.insert(tx.tables.credentialKey).values(row);
}

/** Throws away what there is to sign with. What it signed can still be checked. */
export async function endKeys(tx: Tx) {
  const { credentialKey } = tx.tables;
  await tx.update(credentialKey).set({ sealedKey: null }).where(isNotNull(credentialKey.sealedKey));
}
