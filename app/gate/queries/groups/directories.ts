import { and, eq } from "drizzle-orm";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type Row = Tables["groupDirectory"]["$inferSelect"];
export type GroupDirectory = Row & OwnCompany;
type Change = Partial<Omit<Row, "companyId">>;

/** Every company that has groups kept in its identity provider, or is setting them up. */
export async function findGroupDirectories(db: Db): Promise<GroupDirectory[]> {
  const rows = await db.select().from(db.tables.groupDirectory);
  return rows.map((row) => own(row));
}

/** Where a company’s groups are kept; null where nobody has set that up. */
export async function findGroupDirectory(
  db: Db,
  { companyId }: OwnCompany,
): Promise<GroupDirectory | null> {
  const { groupDirectory } = db.tables;
  const [row] = await db
    .select()
    .from(groupDirectory)
    .where(eq(groupDirectory.companyId, companyId));
  return row ? own(row) : null;
}

export async function addGroupDirectory(
  tx: Tx,
  { companyId }: OwnCompany,
  row: Pick<Row, "baseUrl" | "token" | "matchBy" | "changedBy" | "changedAt">,
) {
  await tx
    .insert(tx.tables.groupDirectory)
    .values({ ...row, companyId, paused: false, ending: false, tries: 0 });
}

export async function changeGroupDirectory(tx: Tx, { companyId }: OwnCompany, change: Change) {
  const { groupDirectory } = tx.tables;
  await tx.update(groupDirectory).set(change).where(eq(groupDirectory.companyId, companyId));
}

/** Takes back that somebody asked for it to be done at once, if nobody has asked again since. */
export async function answerWanted(tx: Tx, { companyId }: OwnCompany, wantedAt: Date) {
  const { groupDirectory } = tx.tables;
  await tx
    .update(groupDirectory)
    .set({ wantedAt: null })
    .where(and(eq(groupDirectory.companyId, companyId), eq(groupDirectory.wantedAt, wantedAt)));
}

/** Forgets all of it: the provider, its groups, who is in them, and whose accounts they are. */
export async function forgetGroupDirectory(tx: Tx, { companyId }: OwnCompany) {
  const { clearanceGroup, groupAccount, groupDirectory, groupMember } = tx.tables;
  for (const table of [groupMember, clearanceGroup, groupAccount, groupDirectory])
    await tx.delete(table).where(eq(table.companyId, companyId));
}
