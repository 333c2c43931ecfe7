import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import { isCompanyRole, type CompanyRole } from "~/people/rules/kinds";
import { staying } from "~/people/queries/memberships";
import type { Known } from "~/roster/rules/intake/plan";
import type { Present } from "~/roster/rules/intake/missing";
import type { Db } from "~db/store";

/** As many addresses as one statement asks for. */
const AT_ONCE = 400;

/** Somebody of a company, or who trains its people. */
export type OwnKnown = OwnPerson &
  Omit<Known, "teams"> & { teams: readonly { id: string; name: string; isManager: boolean }[] };

/**
 * Those with one of these addresses who are or were of a company, or train its people, by address. Who is only something
 * elsewhere is not among them.
 */
export async function findKnown(
  db: Db,
  { companyId }: OwnCompany,
  { emails, now }: { emails: readonly string[]; now: Date },
): Promise<Map<string, OwnKnown>> {
  const { person, membership, engagement, team, teamMember } = db.tables;
  const known = new Map<string, OwnKnown>();
  for (let from = 0; from < emails.length; from += AT_ONCE) {
    const some = emails.slice(from, from + AT_ONCE);
    const rows = await db
      .select({
        id: person.id,
        name: person.name,
        email: person.email,
        companyId: membership.companyId,
        role: membership.role,
        leftAt: membership.leftAt,
        trains: engagement.companyId,
      })
      .from(person)
      .leftJoin(membership, eq(membership.personId, person.id))
      .leftJoin(
        engagement,
        and(eq(engagement.personId, person.id), eq(engagement.companyId, companyId)),
      )
      .where(inArray(person.email, some));
    const here = new Map<string, typeof rows>();
    for (const row of rows) here.set(row.id, [...(here.get(row.id) ?? []), row]);
    const ids: string[] = [];
    for (const [id, all] of here) {
      const { name, email, trains } = all[0]!;
      const ofHere = all.filter((row) => row.companyId === companyId);
      if (ofHere.length === 0 && trains === null) continue;
      ids.push(id);
      const roles = ofHere.flatMap(({ role, leftAt }): CompanyRole[] =>
        role && isCompanyRole(role) && (leftAt === null || leftAt > now) ? [role] : [],
      );
      known.set(
        email,
        own({
          companyId,
          personId: id,
          id,
          name,
          email,
          roles: roles.sort(),
          hasLeft: ofHere.length > 0 && roles.length === 0,
          isOfOthers: ofHere.length < all.length,
          trainsHere: trains !== null,
          teams: [],
        }),
      );
    }
    if (ids.length === 0) continue;
    const teams = await db
      .select({
        personId: teamMember.personId,
        id: team.id,
        name: team.name,
        isManager: teamMember.isManager,
      })
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
    const teamsOf = new Map<string, typeof teams>();
    for (const one of teams) teamsOf.set(one.personId, [...(teamsOf.get(one.personId) ?? []), one]);
    for (const one of some) {
      const someone = known.get(one);
      if (someone)
        someone.teams = (teamsOf.get(someone.id) ?? []).map(({ personId: _, ...rest }) => rest);
    }
  }
  return known;
}

/** Everyone who is of a company, by name. */
export async function findPresent(
  db: Db,
  { companyId }: OwnCompany,
  now: Date,
): Promise<Present[]> {
  const { person, membership } = db.tables;
  const rows = await db
    .select({ id: person.id, name: person.name, email: person.email, role: membership.role })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.companyId, companyId), staying(membership, now)))
    .orderBy(asc(membership.sortName), asc(membership.personId));
  const present = new Map<string, Present & { roles: CompanyRole[] }>();
  for (const { role, ...row } of rows) {
    if (!isCompanyRole(role)) continue;
    const one = present.get(row.id);
    if (one) one.roles.push(role);
    else present.set(row.id, { ...row, roles: [role] });
  }
  return [...present.values()];
}
