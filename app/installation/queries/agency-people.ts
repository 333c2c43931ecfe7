import { and, eq, inArray, isNull } from "drizzle-orm";
import { byName } from "~/kit/text/name-order";
import { own, type OwnCompany } from "~/ledger/rules/own";
import { staying } from "~/people/queries/memberships";
import { findByAddress } from "~/people/queries/organisation";
import type { AgencyRole } from "~/people/rules/kinds";
import type { Db, Tx } from "~db/store";

/**
 * Whose an address is in the installation, to say whether they can have a role in the agency; null where it is nobody's. `there`
 * says whether they have it, and `before` whether they had it. People of a company keep to their company.
 */
export async function findForAgency(
  db: Db,
  email: string,
  { role, now }: { role: AgencyRole; now: Date },
) {
  const found = await findByAddress(db, email);
  if (!found) return null;
  const { personId: id, name, memberships } = found;
  const own = memberships.find((one) => one.role === role);
  const there = own !== undefined && (own.leftAt === null || own.leftAt > now);
  const ofCompany = memberships.some(({ companyId }) => companyId !== null);
  return { id, name, ofCompany, there, before: own !== undefined && !there };
}

/** For the installation's admin only: the agency's people of a role who have not left, by name. */
export async function listAgencyPeople(db: Db, role: AgencyRole, now: Date) {
  const { membership, person } = db.tables;
  const { id, name, givenName, email } = person;
  const rows = await db
    .select({ id, name, givenName, email })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.role, role), staying(membership, now)));
  return rows.sort(byName);
}

/** For the installation's admin only: every company, to say who works with it. */
export async function listCompaniesToEngage(db: Db) {
  const { company } = db.tables;
  const rows = await db
    .select({ companyId: company.id, key: company.key, name: company.name })
    .from(company);
  return rows.sort(byName).map(own);
}

/** For the installation's admin only: which companies some trainers work with. */
export async function listEngagements(db: Db, personIds: readonly string[]) {
  const { engagement } = db.tables;
  const { personId, companyId } = engagement;
  return await db
    .select({ personId, companyId })
    .from(engagement)
    .where(inArray(personId, [...personIds]));
}

/** Ends a trainer's work with a company; whether they worked with it. */
export async function removeEngagement(tx: Tx, { companyId }: OwnCompany, personId: string) {
  const { engagement } = tx.tables;
  const gone = await tx
    .delete(engagement)
    .where(and(eq(engagement.companyId, companyId), eq(engagement.personId, personId)))
    .returning({ personId: engagement.personId });
  return gone.length > 0;
}

/** Ends what somebody is in the agency; whether they were it. */
export async function markLeftAgency(
  tx: Tx,
  { personId, role, now }: { personId: string; role: AgencyRole; now: Date },
) {
  const { membership } = tx.tables;
  const left = await tx
    .update(membership)
    .set({ leftAt: now })
    .where(
      and(
        eq(membership.personId, personId),
        eq(membership.role, role),
        isNull(membership.companyId),
        staying(membership, now),
      ),
    )
    .returning({ id: membership.id });
  return left.length > 0;
}
