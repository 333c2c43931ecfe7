import { eq } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** Since when a company’s groups can’t be kept in its identity provider; null where they can. */
export async function findGroupsFailing(db: Db, { companyId }: OwnCompany): Promise<Date | null> {
  const { groupDirectory } = db.tables;
  const [row] = await db
    .select({ since: groupDirectory.failingSince })
    .from(groupDirectory)
    .where(eq(groupDirectory.companyId, companyId));
  return row?.since ?? null;
}
