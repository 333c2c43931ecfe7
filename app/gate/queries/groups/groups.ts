import { and, asc, eq, inArray } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type Row = Tables["clearanceGroup"]["$inferSelect"];
type Change = Partial<Pick<Row, "remoteId" | "state" | "syncedAt" | "drift">>;

export type ClearanceGroup = Omit<Row, "companyId">;

/** A company’s groups, the oldest first. */
export async function listGroups(db: Db, { companyId }: OwnCompany): Promise<ClearanceGroup[]> {
  const { clearanceGroup } = db.tables;
  return await db
    .select()
    .from(clearanceGroup)
    .where(eq(clearanceGroup.companyId, companyId))
    .orderBy(asc(clearanceGroup.createdAt), asc(clearanceGroup.id));
}

export async function addGroup(
  tx: Tx,
  { companyId }: OwnCompany,
  row: Pick<Row, "id" | "channelId" | "level" | "name" | "createdAt">,
) {
  await tx.insert(tx.tables.clearanceGroup).values({ ...row, companyId, state: "draft" });
}

/** Changes one of a company’s groups. */
export async function changeGroup(
  tx: Tx,
  { companyId }: OwnCompany,
  { groupId, ...change }: Change & { groupId: string },
) {
  const { clearanceGroup } = tx.tables;
  await tx
    .update(clearanceGroup)
    .set(change)
    .where(and(eq(clearanceGroup.companyId, companyId), eq(clearanceGroup.id, groupId)));
}

/** Changes all of a company’s groups that are in a state. */
export async function changeGroupsIn(
  tx: Tx,
  { companyId }: OwnCompany,
  { from, ...change }: Change & { from: readonly Row["state"][] },
) {
  const { clearanceGroup } = tx.tables;
  await tx
    .update(clearanceGroup)
    .set(change)
    .where(and(eq(clearanceGroup.companyId, companyId), inArray(clearanceGroup.state, [...from])));
}

/** Forgets a group of a company, with who was in it. */
export async function removeGroup(tx: Tx, { companyId }: OwnCompany, groupId: string) {
  const { clearanceGroup, groupMember } = tx.tables;
  await tx
    .delete(groupMember)
    .where(and(eq(groupMember.companyId, companyId), eq(groupMember.groupId, groupId)));
  await tx
    .delete(clearanceGroup)
    .where(and(eq(clearanceGroup.companyId, companyId), eq(clearanceGroup.id, groupId)));
}

/** The accounts that a group had when it was last left. */
export async function findMembers(db: Db, { companyId }: OwnCompany, groupId: string) {
  const { groupMember } = db.tables;
  const rows = await db
    .select({ remoteId: groupMember.remoteId })
    .from(groupMember)
    .where(and(eq(groupMember.companyId, companyId), eq(groupMember.groupId, groupId)));
  return new Set(rows.map(({ remoteId }) => remoteId));
}

/** So many at a time: a statement takes only so many values. */
const AT_ONCE = 300;

export async function changeMembers(
  tx: Tx,
  { companyId }: OwnCompany,
  {
    groupId,
    added,
    removed,
  }: { groupId: string; added: readonly string[]; removed: readonly string[] },
) {
  const { groupMember } = tx.tables;
  for (let from = 0; from < removed.length; from += AT_ONCE)
    await tx
      .delete(groupMember)
      .where(
        and(
          eq(groupMember.companyId, companyId),
          eq(groupMember.groupId, groupId),
          inArray(groupMember.remoteId, removed.slice(from, from + AT_ONCE)),
        ),
      );
  for (let from = 0; from < added.length; from += AT_ONCE)
    await tx
      .insert(groupMember)
      .values(
        added.slice(from, from + AT_ONCE).map((remoteId) => ({ companyId, groupId, remoteId })),
      )
      .onConflictDoNothing();
}
