import { staying } from "./memberships";
import { namedBy } from "./named-by";
import { and, asc, count, eq, inArray, lt } from "drizzle-orm";
import { SECOND_FACTOR_ROLES, type SecondFactorRole } from "~/people/rules/second-factor";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

/** The roles that have to give a second factor. */
export async function listRules(db: Db): Promise<SecondFactorRole[]> {
  const { secondFactorRule } = db.tables;
  const rows = await db.select({ role: secondFactorRule.role }).from(secondFactorRule);
  return rows.map(({ role }) => role);
}

/** Asks a second factor of a role; false where that was so. */
export async function insertRule(tx: Tx, row: Tables["secondFactorRule"]["$inferInsert"]) {
  const { secondFactorRule } = tx.tables;
  const set = await tx
    .insert(secondFactorRule)
    .values(row)
    .onConflictDoNothing()
    .returning({ role: secondFactorRule.role });
  return set.length > 0;
}

/** Asks none of it any more; false where that was so. */
export async function deleteRule(tx: Tx, role: SecondFactorRole) {
  const { secondFactorRule } = tx.tables;
  const gone = await tx
    .delete(secondFactorRule)
    .where(eq(secondFactorRule.role, role))
    .returning({ role: secondFactorRule.role });
  return gone.length > 0;
}

/** A person's authenticator app, with its secret encrypted; null where they have none. */
export async function findApp(db: Db, personId: string) {
  const { secondFactor } = db.tables;
  const [row] = await db.select().from(secondFactor).where(eq(secondFactor.personId, personId));
  return row ?? null;
}

/** Sets an authenticator app up, in place of another. */
export async function putApp(tx: Tx, row: Tables["secondFactor"]["$inferInsert"]) {
  const { secondFactor } = tx.tables;
  await tx
    .insert(secondFactor)
    .values(row)
    .onConflictDoUpdate({ target: secondFactor.personId, set: row });
}

/** Keeps the step whose code was given; false where this or a later one had been. */
export async function advanceStep(tx: Tx, personId: string, step: number) {
  const { secondFactor } = tx.tables;
  const done = await tx
    .update(secondFactor)
    .set({ lastStep: step })
    .where(and(eq(secondFactor.personId, personId), lt(secondFactor.lastStep, step)))
    .returning({ personId: secondFactor.personId });
  return done.length > 0;
}

/** Removes a person's authenticator app; false where they have none. */
export async function deleteApp(tx: Tx, personId: string) {
  const { secondFactor } = tx.tables;
  const gone = await tx
    .delete(secondFactor)
    .where(eq(secondFactor.personId, personId))
    .returning({ personId: secondFactor.personId });
  return gone.length > 0;
}

export async function putRecoveryCodes(
  tx: Tx,
  { personId, hashes, now }: { personId: string; hashes: readonly string[]; now: Date },
) {
  const { recoveryCode } = tx.tables;
  await deleteRecoveryCodes(tx, personId);
  await tx
    .insert(recoveryCode)
    .values(hashes.map((codeHash) => ({ codeHash, personId, createdAt: now })));
}

export async function deleteRecoveryCodes(tx: Tx, personId: string) {
  const { recoveryCode } = tx.tables;
  await tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId));
}

/** Uses a recovery code up; false where the person has none like it. */
export async function spendRecoveryCode(tx: Tx, personId: string, codeHash: string) {
  const { recoveryCode } = tx.tables;
  const gone = await tx
    .delete(recoveryCode)
    .where(and(eq(recoveryCode.personId, personId), eq(recoveryCode.codeHash, codeHash)))
    .returning({ codeHash: recoveryCode.codeHash });
  return gone.length > 0;
}

/** How a person can prove themself beside the mailed code. */
export async function findOwnFactors(db: Db, personId: string) {
  const { passkey, recoveryCode } = db.tables;
  const [app, [passkeys], [codes]] = await Promise.all([
    findApp(db, personId),
    db.select({ n: count() }).from(passkey).where(eq(passkey.personId, personId)),
    db.select({ n: count() }).from(recoveryCode).where(eq(recoveryCode.personId, personId)),
  ]);
  return { app: app !== null, passkeys: passkeys?.n ?? 0, recoveryCodes: codes?.n ?? 0 };
}

export async function deletePasskeysOf(tx: Tx, personId: string) {
  const { passkey } = tx.tables;
  await tx.delete(passkey).where(eq(passkey.personId, personId));
}

/** For the installation's admin only: people of whom a second factor may be asked, by name, with what they have. */
export async function listPeopleWithFactors(
  db: Db,
  { q, now, limit }: { q: string; now: Date; limit: number },
) {
  const { membership, person, company, passkey, secondFactor } = db.tables;
  const passkeys = db
    .select({ personId: passkey.personId, n: count().as("n") })
    .from(passkey)
    .groupBy(passkey.personId)
    .as("passkeys");
  return await db
    .select({
      id: person.id,
      name: person.name,
      role: membership.role,
      companyName: company.name,
      passkeys: passkeys.n,
      appSince: secondFactor.createdAt,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(company, eq(company.id, membership.companyId))
    .leftJoin(passkeys, eq(passkeys.personId, person.id))
    .leftJoin(secondFactor, eq(secondFactor.personId, person.id))
    .where(
      and(
        inArray(membership.role, [...SECOND_FACTOR_ROLES]),
        staying(membership, now),
        ...namedBy(db, q),
      ),
    )
    .orderBy(asc(membership.sortName), asc(membership.id))
    .limit(limit);
}
