import type { Tables } from "~db/schema/tables";
import type { Tx } from "~db/store";
import { markChanged } from "~/people/queries/changes";

type Row<Name extends keyof Tables> = Tables[Name]["$inferInsert"];

export async function addCredit(tx: Tx, row: Row<"moduleCredit">) {
  await tx.insert(tx.tables.moduleCredit).values(row);
  await markChanged(tx, row);
}

export async function addCreditEnd(tx: Tx, row: Row<"moduleCreditEnd">) {
  await tx.insert(tx.tables.moduleCreditEnd).values(row);
  await markChanged(tx, row);
}
