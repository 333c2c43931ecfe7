import { eq, isNull } from "drizzle-orm";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";

type Row = Tx["tables"]["company"]["$inferInsert"];

/** Every company, to set up another: names and keys are unique in an installation. */
export async function listCompanies(db: Db) {
  const { company } = db.tables;
  return await db.select({ id: company.id, key: company.key, name: company.name }).from(company);
}

/** Every company that is not archived, as proof for what is asked about it. */
export async function findServedCompanies(db: Db): Promise<OwnCompany[]> {
  const { company } = db.tables;
  const rows = await db
    .select({ companyId: company.id })
    .from(company)
    .where(isNull(company.archivedAt));
  return rows.map((row) => own(row));
}

/** Archives a company from an instant on, or with null brings it back. */
export async function setArchived(tx: Tx, { companyId }: OwnCompany, archivedAt: Date | null) {
  const { company } = tx.tables;
  await tx.update(company).set({ archivedAt }).where(eq(company.id, companyId));
}

/** Gives a company a colour and a logo of its own, or with null ours. */
export async function setLook(
  tx: Tx,
  { companyId }: OwnCompany,
  look: { accent: string | null; logo: string | null },
) {
  const { company } = tx.tables;
  await tx.update(company).set(look).where(eq(company.id, companyId));
}

/** Adds a company, and returns it as proof for what else is added to it. */
export async function addCompany(tx: Tx, row: Row): Promise<OwnCompany> {
  await tx.insert(tx.tables.company).values(row);
  return own({ companyId: row.id });
}
