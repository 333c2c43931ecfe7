import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { OwnInvitation } from "~/people/queries/invitations";
import { staying } from "~/people/queries/memberships";
import type { Db } from "~db/store";

/** Whom an invitation is for, if they have not left, with the company and who invited them. */
export async function findInvited(
  db: Db,
  { companyId, personId, invitedBy }: OwnInvitation,
  now: Date,
) {
  const { membership, person, company } = db.tables;
  const inviter = alias(person, "inviter");
  const [row] = await db
    .select({
      name: person.name,
      email: person.email,
      role: membership.role,
      company: company.name,
      companyKey: company.key,
      archivedAt: company.archivedAt,
      by: inviter.name,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(company, eq(company.id, membership.companyId))
    .leftJoin(inviter, eq(inviter.id, invitedBy))
    .where(
      and(
        eq(membership.companyId, companyId),
        eq(membership.personId, personId),
        staying(membership, now),
      ),
    )
    .orderBy(asc(membership.role))
    .limit(1);
  return row ?? null;
}
