import { and, eq } from "drizzle-orm";
import { own, type OwnPerson } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { markEverywhere, type OwnRow } from "./changes";
import { withdrawAllOf } from "./invitations";

/** Notes the address that somebody is to have once its link was followed; one that was noted before is none any more. */
export async function keepAddressChange(tx: Tx, one: OwnPerson, row: OwnRow<"addressChange">) {
  const { addressChange } = tx.tables;
  const { companyId, personId } = one;
  await tx
    .insert(addressChange)
    .values({ ...row, companyId, personId })
    .onConflictDoUpdate({ target: addressChange.personId, set: { ...row, companyId } });
}

/** The address that somebody is to have, as it was asked for in their company; null where it was not. */
export async function findAddressChangeOf(db: Db, { companyId, personId }: OwnPerson) {
  const { addressChange } = db.tables;
  const [row] = await db
    .select({ email: addressChange.email, expiresAt: addressChange.expiresAt })
    .from(addressChange)
    .where(and(eq(addressChange.personId, personId), eq(addressChange.companyId, companyId)));
  return row ?? null;
}

/** Whose address a link confirms, by the hash of what stands in it. Who has the link is all that is known of who asks. */
export async function findAddressChange(db: Db, tokenHash: string) {
  const { addressChange, company, person } = db.tables;
  const [row] = await db
    .select({
      companyId: addressChange.companyId,
      personId: addressChange.personId,
      askedBy: addressChange.askedBy,
      askedAs: addressChange.askedAs,
      email: addressChange.email,
      expiresAt: addressChange.expiresAt,
      company: company.name,
      companyKey: company.key,
      name: person.name,
      formerEmail: person.email,
    })
    .from(addressChange)
    .innerJoin(person, eq(person.id, addressChange.personId))
    .innerJoin(company, eq(company.id, addressChange.companyId))
    .where(eq(addressChange.tokenHash, tokenHash));
  return row ? own(row) : null;
}

export async function forgetAddressChange(tx: Tx, { personId }: OwnPerson) {
  const { addressChange } = tx.tables;
  await tx.delete(addressChange).where(eq(addressChange.personId, personId));
}

/** Has somebody sign in with another address from now on. Codes and invitations that were sent to the one before let nobody in any more. */
export async function setAddress(
  tx: Tx,
  one: OwnPerson,
  { email, now }: Pick<Tables["person"]["$inferSelect"], "email"> & { now: Date },
) {
  const { personId } = one;
  const { person, signInCode } = tx.tables;
  await tx.update(person).set({ email, updatedAt: now }).where(eq(person.id, personId));
  await tx.delete(signInCode).where(eq(signInCode.personId, personId));
  await withdrawAllOf(tx, one, now);
  await markEverywhere(tx, one);
}

/** The address that somebody of a company signs in with. */
export async function findAddressOf(db: Db, { personId }: OwnPerson): Promise<string | null> {
  const { person } = db.tables;
  const [row] = await db
    .select({ email: person.email })
    .from(person)
    .where(eq(person.id, personId));
  return row?.email ?? null;
}
