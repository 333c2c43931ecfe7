import { and, eq } from "drizzle-orm";
import type { OwnPerson } from "~/ledger/rules/own";
import { markChanged } from "~/people/queries/changes";
import { staying } from "~/people/queries/memberships";
import type { Db, Tx } from "~db/store";

/** What somebody manages of a company at a time: all of it, or the teams that name them; null for neither. */
export async function findManaging(db: Db, one: OwnPerson, now: Date) {
  const { membership } = db.tables;
  const [row] = await db
    .select({ teamsOnly: membership.teamsOnly })
    .from(membership)
    .where(and(asManager(db, one), staying(membership, now)));
  if (!row) return null;
  return row.teamsOnly ? "teams" : "company";
}

/** Makes somebody its manager, also one who was that before, or has them manage no more than their teams; null ends it. */
export async function setManaging(
  tx: Tx,
  one: OwnPerson,
  { id, manages, now }: { id: string; manages: "company" | "teams" | null; now: Date },
) {
  const { membership } = tx.tables;
  const { companyId, personId } = one;
  if (manages === null) {
    await tx
      .update(membership)
      .set({ leftAt: now })
      .where(and(asManager(tx, one), staying(membership, now)));
  } else {
    const teamsOnly = manages === "teams";
    const row = { id, personId, companyId, role: "manager" as const, teamsOnly, createdAt: now };
    await tx
      .insert(membership)
      .values(row)
      .onConflictDoUpdate({
        target: [membership.personId, membership.companyId, membership.role],
        set: { teamsOnly, leftAt: null },
      });
  }
  await markChanged(tx, one);
}

function asManager(db: Db, { companyId, personId }: OwnPerson) {
  const { membership } = db.tables;
  return and(
    eq(membership.companyId, companyId),
    eq(membership.personId, personId),
    eq(membership.role, "manager"),
  );
}
