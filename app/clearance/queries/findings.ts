import { and, count, eq, gte, inArray, sum } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { Findings } from "~/clearance/rules/supervision/findings";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** What was found in the live replies of these companies that were looked at since then, by the company’s id; without those where none was. */
export async function countFindings(
  db: Db,
  companies: readonly OwnCompany[],
  since: Date,
): Promise<Map<string, Findings>> {
  if (companies.length === 0) return new Map();
  const { liveReview } = db.tables;
  const ids = companies.map(({ companyId }) => companyId);
  const good = sum(sql`case when ${eq(liveReview.verdict, "good")} then 1 else 0 end`);
  const rows = await db
    .select({ companyId: liveReview.companyId, reviewed: count(), good })
    .from(liveReview)
    .where(and(inArray(liveReview.companyId, ids), gte(liveReview.reviewedAt, since)))
    .groupBy(liveReview.companyId);
  return new Map(
    rows.map(({ companyId, reviewed, good }) => [companyId, { reviewed, good: Number(good ?? 0) }]),
  );
}
