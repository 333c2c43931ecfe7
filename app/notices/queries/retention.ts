import { eq } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** After how many months a company erases people who left, by its calendar; null for never. */
export async function findRetention(db: Db, { companyId }: OwnCompany) {
  const { company } = db.tables;
  const [row] = await db
    .select({ months: company.retentionMonths, timeZone: company.timeZone })
    .from(company)
    .where(eq(company.id, companyId));
  return row ?? null;
}
