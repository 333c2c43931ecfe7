import { eq } from "drizzle-orm";
import { m } from "~/kit/language/m";
import { conflict } from "~/kit/http/refusal";
import type { OwnCompany } from "~/ledger/rules/own";
import { preparedOnce, slot } from "~db/prepared";
import type { Db } from "~db/store";

/** Every change of a company’s data asks. */
const archivedStatement = preparedOnce((db) => {
  const { company } = db.tables;
  return db
    .select({ name: company.name, archivedAt: company.archivedAt })
    .from(company)
    .where(eq(company.id, slot("companyId")))
    .prepare();
});

/** The answer to any change of an archived company. */
export function archived(name: string) {
  return conflict(m.ledger_archived_refused({ company: name }));
}

/** Refuses what would change anything of an archived company, in the transaction that would. */
export async function refuseArchived(tx: Db, { companyId }: OwnCompany) {
  const [row] = await archivedStatement(tx).execute({ companyId });
  if (row?.archivedAt) throw archived(row.name);
}
