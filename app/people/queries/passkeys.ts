import { and, asc, eq, lte } from "drizzle-orm";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

/** A person's passkeys, in the order they were added. */
export async function listPasskeys(db: Db, personId: string) {
  const { passkey } = db.tables;
  return await db
    .select({
      id: passkey.id,
      name: passkey.name,
      createdAt: passkey.createdAt,
      usedAt: passkey.usedAt,
      credentialId: passkey.credentialId,
    })
    .from(passkey)
    .where(eq(passkey.personId, personId))
    .orderBy(asc(passkey.createdAt), asc(passkey.id));
}

/** Whose passkey this is: the one place, beside the address, where a person is found without being signed in. */
export async function findPasskey(db: Db, credentialId: string) {
  const { passkey } = db.tables;
  const [row] = await db.select().from(passkey).where(eq(passkey.credentialId, credentialId));
  return row ?? null;
}

/** Adds a passkey; false where the authenticator's credential is known already. */
export async function insertPasskey(tx: Tx, row: Tables["passkey"]["$inferInsert"]) {
  const { passkey } = tx.tables;
  const added = await tx
    .insert(passkey)
    .values(row)
    .onConflictDoNothing({ target: passkey.credentialId })
    .returning({ id: passkey.id });
  return added.length > 0;
}

export async function noteUse(
  tx: Tx,
  id: string,
  { counter, now }: { counter: number; now: Date },
) {
  const { passkey } = tx.tables;
  await tx.update(passkey).set({ counter, usedAt: now }).where(eq(passkey.id, id));
}

/** Renames one of the person's passkeys; false where they have none of that id. */
export async function renamePasskey(tx: Tx, personId: string, id: string, name: string) {
  const { passkey } = tx.tables;
  const done = await tx
    .update(passkey)
    .set({ name })
    .where(and(eq(passkey.personId, personId), eq(passkey.id, id)))
    .returning({ id: passkey.id });
  return done.length > 0;
}

/** Removes one of the person's passkeys, and says its name; null where they have none of that id. */
export async function deletePasskey(tx: Tx, personId: string, id: string) {
  const { passkey } = tx.tables;
  const [gone] = await tx
    .delete(passkey)
    .where(and(eq(passkey.personId, personId), eq(passkey.id, id)))
    .returning({ name: passkey.name });
  return gone?.name ?? null;
}

/** Keeps a challenge as answered; false where it had been before. Forgets those too old to be answered anyway. */
export async function spendChallenge(
  tx: Tx,
  challenge: string,
  when: { expiresAt: Date; now: Date },
) {
  const { passkeyChallenge } = tx.tables;
  await tx.delete(passkeyChallenge).where(lte(passkeyChallenge.expiresAt, when.now));
  const spent = await tx
    .insert(passkeyChallenge)
    .values({ challenge, expiresAt: when.expiresAt })
    .onConflictDoNothing()
    .returning({ challenge: passkeyChallenge.challenge });
  return spent.length > 0;
}
