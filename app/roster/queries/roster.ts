import {
  and,
  asc,
  countDistinct,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  lte,
  not,
  notLike,
  or,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { OwnCompany } from "~/ledger/rules/own";
import type { CompanyRole } from "~/people/rules/kinds";
import { staying } from "~/people/queries/memberships";
import { namedBy } from "~/people/queries/named-by";
import type { Db } from "~db/store";

/** Whom of a company: those who are of it, or who have left it. */
interface RosterQuery {
  search: string;
  teamId: string | null;
  role: CompanyRole | null;
  hasLeft: boolean;
  now: Date;
}

/** A company's open teams. */
export async function findOpenTeams(db: Db, { companyId }: OwnCompany) {
  const { team } = db.tables;
  return db
    .select({ id: team.id, name: team.name })
    .from(team)
    .where(and(eq(team.companyId, companyId), isNull(team.closedAt)));
}

/** How many there are. */
export async function countRoster(db: Db, company: OwnCompany, query: RosterQuery) {
  const { membership, person } = db.tables;
  const [row] = await db
    .select({ people: countDistinct(membership.personId) })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(asked(db, company, query));
  return row?.people ?? 0;
}

/** Some of them by name, each with what they are or were, and their open teams. */
export async function listRoster(
  db: Db,
  company: OwnCompany,
  { from, limit, ...query }: RosterQuery & { from: number; limit: number },
) {
  const { companyId } = company;
  const { membership, person, team, teamMember } = db.tables;
  const people = await db
    .selectDistinct({
      id: membership.personId,
      name: person.name,
      email: person.email,
      sortName: membership.sortName,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(asked(db, company, query))
    .orderBy(asc(membership.sortName), asc(membership.personId))
    .limit(limit)
    .offset(from);
  if (people.length === 0) return [];
  const ids = people.map(({ id }) => id);
  const roles = await db
    .select({ id: membership.personId, role: membership.role, leftAt: membership.leftAt })
    .from(membership)
    .where(and(eq(membership.companyId, companyId), inArray(membership.personId, ids)))
    .orderBy(asc(membership.role));
  const teams = await db
    .select({ id: teamMember.personId, name: team.name, isManager: teamMember.isManager })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(
      and(
        eq(teamMember.companyId, companyId),
        isNull(team.closedAt),
        inArray(teamMember.personId, ids),
      ),
    )
    .orderBy(asc(team.name));
  return people.map(({ id, name, email }) => ({
    id,
    name,
    email,
    roles: roles.filter((one) => one.id === id).map(({ role, leftAt }) => ({ role, leftAt })),
    teams: teams
      .filter((one) => one.id === id)
      .map(({ name: called, isManager }) => ({ name: called, isManager })),
  }));
}

function asked(
  db: Db,
  { companyId }: OwnCompany,
  { search, teamId, role, hasLeft, now }: RosterQuery,
) {
  const { membership, person, teamMember } = db.tables;
  const other = alias(membership, "other");
  const stays = db
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        eq(other.companyId, companyId),
        eq(other.personId, membership.personId),
        or(isNull(other.leftAt), gt(other.leftAt, now)),
      ),
    );
  const inTeam = (id: string) =>
    db
      .select({ id: teamMember.personId })
      .from(teamMember)
      .where(
        and(
          eq(teamMember.companyId, companyId),
          eq(teamMember.teamId, id),
          eq(teamMember.personId, membership.personId),
        ),
      );
  return and(
    eq(membership.companyId, companyId),
    hasLeft ? and(lte(membership.leftAt, now), not(exists(stays))) : staying(membership, now),
    // Of somebody who was erased there is nothing to see.
    hasLeft ? notLike(person.email, "%@erased.invalid") : undefined,
    role ? eq(membership.role, role) : undefined,
    teamId ? exists(inTeam(teamId)) : undefined,
    ...namedBy(db, search),
  );
}
