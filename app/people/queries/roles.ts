import { and, count, eq, isNull, ne, or } from "drizzle-orm";
import type { OwnPerson } from "~/ledger/rules/own";
import { isCompanyRole, ROLES, type CompanyRole } from "~/people/rules/kinds";
import type { Db, Tx } from "~db/store";
import { markChanged } from "./changes";
import { staying } from "./memberships";

/** All that somebody is or was in a company. */
export async function findRolesOf(db: Db, { companyId, personId }: OwnPerson) {
  const { membership } = db.tables;
  const rows = await db
    .select({
      role: membership.role,
      leftAt: membership.leftAt,
      teamsOnly: membership.teamsOnly,
    })
    .from(membership)
    .where(and(eq(membership.personId, personId), eq(membership.companyId, companyId)));
  return rows
    .flatMap(({ role, ...row }) => (isCompanyRole(role) ? { role, ...row } : []))
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

/** Ends one thing that somebody is in a company, and keeps the others; whether they were it. */
export async function endRole(
  tx: Tx,
  one: OwnPerson,
  { role, now }: { role: CompanyRole; now: Date },
): Promise<boolean> {
  const { membership } = tx.tables;
  const ended = await tx
    .update(membership)
    .set({ leftAt: now })
    .where(and(ofRole(tx, one, role), staying(membership, now)))
    .returning({ id: membership.id });
  await markChanged(tx, one);
  return ended.length > 0;
}

/** Whether a manager manages no more than the teams where they are named as one. */
export async function setTeamsOnly(tx: Tx, one: OwnPerson, teamsOnly: boolean) {
  const { membership } = tx.tables;
  await tx
    .update(membership)
    .set({ teamsOnly })
    .where(ofRole(tx, one, "manager"));
  await markChanged(tx, one);
}

/** How many others manage a whole company at a time. */
export async function countOtherManagers(
  db: Db,
  { companyId, personId }: OwnPerson,
  now: Date,
): Promise<number> {
  const { membership } = db.tables;
  const [row] = await db
    .select({ managers: count() })
    .from(membership)
    .where(
      and(
        eq(membership.companyId, companyId),
        eq(membership.role, "manager"),
        eq(membership.teamsOnly, false),
        ne(membership.personId, personId),
        staying(membership, now),
      ),
    );
  return row?.managers ?? 0;
}

/** What somebody is outside a company at a time: the ids of those companies, null for the agency. */
export async function findElsewhere(db: Db, { companyId, personId }: OwnPerson, now: Date) {
  const { membership } = db.tables;
  const rows = await db
    .selectDistinct({ companyId: membership.companyId })
    .from(membership)
    .where(
      and(
        eq(membership.personId, personId),
        or(ne(membership.companyId, companyId), isNull(membership.companyId)),
        staying(membership, now),
      ),
    );
  return rows.map((row) => row.companyId);
}

function ofRole(db: Db, { companyId, personId }: OwnPerson, role: CompanyRole) {
  const { membership } = db.tables;
  return and(
    eq(membership.personId, personId),
    eq(membership.companyId, companyId),
    eq(membership.role, role),
  );
}
