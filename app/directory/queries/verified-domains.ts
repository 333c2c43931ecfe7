import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** The domains that a company has proved to be its own, by name. */
export async function listVerifiedDomains(db: Db, { companyId }: OwnCompany): Promise<string[]> {
  const { companyDomain } = db.tables;
  const rows = await db
    .select({ domain: companyDomain.domain })
    .from(companyDomain)
    .where(and(eq(companyDomain.companyId, companyId), isNotNull(companyDomain.verifiedAt)))
    .orderBy(asc(companyDomain.domain));
  return rows.map(({ domain }) => domain);
}
