import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";

type Row = Tx["tables"]["company"]["$inferInsert"];

/** Every company, for whoever sets up another: names and keys are unique in an installation. */
export async function listCompanies(db: Db) {
  const { company } = db.tables;
  return await db.select({ id: company.id, key: company.key, name: company.name }).from(company);
}

/** Adds a company, which is returned as its own: it is new, so nothing is anybody's yet. */
export async function addCompany(tx: Tx, row: Row): Promise<OwnCompany> {
  await tx.insert(tx.tables.company).values(row);
  return own({ companyId: row.id });
}
