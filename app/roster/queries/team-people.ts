import { and, asc, eq, exists, isNull, ne, notExists } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Own } from "~/ledger/rules/own";
import { staying } from "~/people/queries/memberships";
import type { CompanyRole } from "~/people/rules/kinds";
import { isCompanyRole } from "~/people/rules/kinds";
import type { Db } from "~db/store";

/** A team that was found, whether or not it is open. */
type AnyTeam = Own<{ companyId: string; teamId: string }>;

/** Who is in a team at a time by name, each once, with what they are in the company and whether they manage the team. */
export async function listPeopleIn(db: Db, { companyId, teamId }: AnyTeam, now: Date) {
  const { membership, person, teamMember } = db.tables;
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      role: membership.role,
      isManager: teamMember.isManager,
    })
    .from(teamMember)
    .innerJoin(
      membership,
      and(
        eq(membership.companyId, teamMember.companyId),
        eq(membership.personId, teamMember.personId),
        staying(membership, now),
      ),
    )
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(teamMember.companyId, companyId), eq(teamMember.teamId, teamId)))
    .orderBy(asc(membership.sortName), asc(membership.personId));
  type Person = Omit<(typeof rows)[number], "role"> & { roles: CompanyRole[] };
  const people = new Map<string, Person>();
  for (const { role, ...row } of rows) {
    const one = people.get(row.id) ?? { ...row, roles: [] };
    if (isCompanyRole(role)) one.roles.push(role);
    people.set(row.id, one);
  }
  return [...people.values()].map(({ isManager, ...one }) => ({
    ...one,
    // The flag stays where somebody who managed it manages no more.
    isManager: isManager && one.roles.includes("manager"),
  }));
}

/** The names of managers who manage this team, no other open one, and not the whole company. */
export async function listTeamManagersOnly(
  db: Db,
  { companyId, teamId }: AnyTeam,
  now: Date,
): Promise<string[]> {
  const { membership, person, team, teamMember } = db.tables;
  const elsewhere = alias(teamMember, "elsewhere");
  const here = db
    .select({ id: teamMember.personId })
    .from(teamMember)
    .where(
      and(
        eq(teamMember.teamId, teamId),
        eq(teamMember.personId, membership.personId),
        eq(teamMember.isManager, true),
      ),
    );
  const another = db
    .select({ id: elsewhere.personId })
    .from(elsewhere)
    .innerJoin(team, and(eq(team.id, elsewhere.teamId), isNull(team.closedAt)))
    .where(
      and(
        eq(elsewhere.companyId, companyId),
        eq(elsewhere.personId, membership.personId),
        eq(elsewhere.isManager, true),
        ne(elsewhere.teamId, teamId),
      ),
    );
  const rows = await db
    .select({ name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.companyId, companyId),
        eq(membership.role, "manager"),
        eq(membership.teamsOnly, true),
        staying(membership, now),
        exists(here),
        notExists(another),
      ),
    )
    .orderBy(asc(membership.sortName));
  return rows.map(({ name }) => name);
}
