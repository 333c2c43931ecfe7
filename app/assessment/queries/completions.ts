import type { OwnPerson } from "~/ledger/rules/own";
import { markChanged, type OwnRow } from "~/people/queries/changes";
import type { Tx } from "~db/store";

/** Somebody has finished a lesson, a practice set or a scenario, in the revision that it names. */
export async function addCompletion(tx: Tx, one: OwnPerson, row: OwnRow<"completion">) {
  const { companyId, personId } = one;
  await tx.insert(tx.tables.completion).values({ ...row, companyId, personId });
  await markChanged(tx, one);
}
