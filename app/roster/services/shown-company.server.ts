import { findCompany } from "~/curriculum/queries/rules";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** What the pages about a company’s people say of it. */
export async function shownCompany(db: Db, company: OwnCompany) {
  const { key, name, timeZone, archivedAt } = await findCompany(db, company);
  return { key, name, timeZone, archivedAt };
}
