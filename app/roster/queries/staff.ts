import { and, asc, eq, notExists } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import { staying } from "~/people/queries/memberships";
import { namedBy } from "~/people/queries/named-by";
import type { Db } from "~db/store";

/**
 * Employees and managers of a company in whose name or address each word of a search stands, by name, each once; nobody who has
 * left, and nobody of the team that is named. At most `limit`.
 */
export async function findStaff(
  db: Db,
  { companyId }: OwnCompany,
  {
    search,
    notIn = null,
    now,
    limit,
  }: { search: string; notIn?: string | null; now: Date; limit: number },
) {
  const { person, membership, teamMember } = db.tables;
  const inTeam = db
    .select({ id: teamMember.personId })
    .from(teamMember)
    .where(and(eq(teamMember.teamId, notIn ?? ""), eq(teamMember.personId, membership.personId)));
  return await db
    .selectDistinct({
      id: person.id,
      name: person.name,
      email: person.email,
      sortName: membership.sortName,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.companyId, companyId),
        staying(membership, now),
        notIn === null ? undefined : notExists(inTeam),
        ...namedBy(db, search),
      ),
    )
    .orderBy(asc(membership.sortName), asc(person.id))
    .limit(limit);
}
