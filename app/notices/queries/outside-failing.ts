import { eq } from "drizzle-orm";
import type { Outside } from "~/notices/rules/outside-failing";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** What fails that is done elsewhere for a company, and since when. */
export async function findFailing(
  db: Db,
  { companyId }: OwnCompany,
): Promise<{ of: Outside; since: Date }[]> {
  const { groupDirectory, publisher, reviewer } = db.tables;
  const kept = { groups: groupDirectory, publishing: publisher, reviewing: reviewer };
  const failing: { of: Outside; since: Date }[] = [];
  for (const [of, table] of Object.entries(kept) as [Outside, typeof groupDirectory][]) {
    const [row] = await db
      .select({ since: table.failingSince })
      .from(table)
      .where(eq(table.companyId, companyId));
    if (row?.since) failing.push({ of, since: row.since });
  }
  return failing;
}
