import { eq } from "drizzle-orm";
import type { OwnPerson } from "~/ledger/rules/own";
import { nameSortKey } from "~/kit/text/name-order";
import type { Tx } from "~db/store";
import { markChanged } from "./changes";

/** Gives somebody another name. */
export async function renamePerson(
  tx: Tx,
  one: OwnPerson,
  { name, givenName, now }: { id: string; name: string; givenName: string; now: Date },
) {
  const { person } = tx.tables;
  await tx
    .update(person)
    .set({ name, givenName, sortName: nameSortKey(name), updatedAt: now })
    .where(eq(person.id, one.personId));
  await markChanged(tx, one);
}
