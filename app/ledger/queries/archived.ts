import { eq } from "drizzle-orm";
import { m } from "~/kit/language/m";
import { conflict } from "~/kit/http/refusal";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** The answer to any change of an archived company. */
export function archived(name: string) {
  return conflict(m.ledger_archived_refused({ company: name }));
}

/** Refuses what would change anything of an archived company, in the transaction that would. */
export async function refuseArchived(tx: Db, { companyId }: OwnCompany) {
  const { company } = tx.tables;
  const [row] = await tx
    .select({ name: company.name, archivedAt: company.archivedAt })
    .from(company)
    .where(eq(company.id, companyId));
  if (row?.archivedAt) throw archived(row.name);
}
