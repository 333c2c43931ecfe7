import type { OwnPerson } from "~/ledger/rules/own";
import type { Tx } from "~db/store";
import { markChanged, type OwnRow } from "~/people/queries/changes";

export async function addCredit(tx: Tx, one: OwnPerson, row: OwnRow<"moduleCredit">) {
  const { companyId, personId } = one;
  await tx.insert(tx.tables.moduleCredit).values({ ...row, companyId, personId });
  await markChanged(tx, one);
}

export async function addCreditEnd(tx: Tx, one: OwnPerson, row: OwnRow<"moduleCreditEnd">) {
  const { companyId, personId } = one;
  await tx.insert(tx.tables.moduleCreditEnd).values({ ...row, companyId, personId });
  await markChanged(tx, one);
}
