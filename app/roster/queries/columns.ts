import { eq } from "drizzle-orm";
import { refuseArchived } from "~/ledger/queries/archived";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";

/** The headers of the columns that were chosen for a company’s file, by what they say; null where nobody has. */
export async function findChosenHeaders(db: Db, { companyId }: OwnCompany) {
  const { peopleColumns } = db.tables;
  const [row] = await db
    .select({ headers: peopleColumns.headers })
    .from(peopleColumns)
    .where(eq(peopleColumns.companyId, companyId));
  return row?.headers ?? null;
}

export async function keepChosenHeaders(
  tx: Tx,
  company: OwnCompany,
  { headers, now }: { headers: Partial<Record<string, string>>; now: Date },
) {
  await refuseArchived(tx, company);
  const { peopleColumns } = tx.tables;
  const row = { headers, updatedAt: now };
  await tx
    .insert(peopleColumns)
    .values({ companyId: company.companyId, ...row })
    .onConflictDoUpdate({ target: [peopleColumns.companyId], set: row });
}
