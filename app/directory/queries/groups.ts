import { and, asc, count, eq, exists, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Clause, Sought } from "~/directory/rules/filter";
import type { Group } from "~/directory/rules/group";
import { own, type Own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import { staying } from "~/people/queries/memberships";
import type { OwnTeam } from "~/people/queries/teams";
import type { Db, Tx } from "~db/store";
import type { Page } from "./users";

export type OwnGroup = Own<Group & { companyId: string }>;

/** A company’s open teams that are sought, the first made first. */
export async function findGroups(
  db: Db,
  company: OwnCompany,
  { sought, page }: { sought: Sought; page: Page },
): Promise<OwnGroup[]> {
  const { team, scimGroup } = db.tables;
  const { companyId } = company;
  const rows = await db
    .select({ teamId: team.id, name: team.name, externalId: scimGroup.externalId })
    .from(team)
    .leftJoin(scimGroup, and(eq(scimGroup.companyId, companyId), eq(scimGroup.teamId, team.id)))
    .where(among(db, company, sought))
    .orderBy(asc(team.id))
    .offset(page.offset)
    .limit(page.limit);
  return rows.map((row) => own({ ...row, companyId }));
}

export async function countGroups(db: Db, company: OwnCompany, sought: Sought): Promise<number> {
  const { team, scimGroup } = db.tables;
  const { companyId } = company;
  const [row] = await db
    .select({ groups: count() })
    .from(team)
    .leftJoin(scimGroup, and(eq(scimGroup.companyId, companyId), eq(scimGroup.teamId, team.id)))
    .where(among(db, company, sought));
  return row?.groups ?? 0;
}

export async function findGroup(db: Db, company: OwnCompany, id: string) {
  const sought: Sought = [[{ field: "id", value: id }]];
  const [found] = await findGroups(db, company, { sought, page: { offset: 0, limit: 1 } });
  return found ?? null;
}

function among(db: Db, { companyId }: OwnCompany, sought: Sought): SQL | undefined {
  const { team } = db.tables;
  const wanted = sought.map((all) => and(sql`1 = 1`, ...all.map((one) => holds(db, one))));
  return and(
    eq(team.companyId, companyId),
    isNull(team.closedAt),
    wanted.length > 0 ? or(...wanted) : undefined,
  );
}

function holds(db: Db, { field, value }: Clause): SQL | undefined {
  const { team, teamMember, scimGroup } = db.tables;
  const text = String(value);
  switch (field) {
    case "id":
      return eq(team.id, text);
    case "displayName":
      return eq(team.name, text);
    case "externalId":
      return eq(scimGroup.externalId, text);
    case "member":
      return exists(
        db
          .select({ id: teamMember.personId })
          .from(teamMember)
          .where(
            and(
              eq(teamMember.teamId, team.id),
              eq(teamMember.personId, text),
              eq(teamMember.isManager, false),
            ),
          ),
      );
    case "userName":
    case "email":
    case "active":
      return sql`1 = 0`;
    default:
      return field satisfies never;
  }
}

/** Who learns in some teams at a time, by team. Who manages one is no member of it to the directory. */
export async function findMembersOf(
  db: Db,
  { companyId }: OwnCompany,
  { teamIds, now }: { teamIds: readonly string[]; now: Date },
) {
  const { teamMember, membership, person } = db.tables;
  const rows = await db
    .select({ teamId: teamMember.teamId, personId: person.id, name: person.name })
    .from(teamMember)
    .innerJoin(
      membership,
      and(
        eq(membership.companyId, teamMember.companyId),
        eq(membership.personId, teamMember.personId),
        eq(membership.role, "employee"),
        staying(membership, now),
      ),
    )
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(teamMember.companyId, companyId),
        inArray(teamMember.teamId, [...teamIds]),
        eq(teamMember.isManager, false),
      ),
    )
    .orderBy(asc(person.id));
  const byTeam = new Map<string, typeof rows>();
  for (const row of rows) {
    const others = byTeam.get(row.teamId);
    if (others) others.push(row);
    else byTeam.set(row.teamId, [row]);
  }
  return byTeam;
}

/** Everyone who is in a team without managing it, also those who have left the company. */
export async function findInTeam(tx: Tx, { companyId, teamId }: OwnTeam): Promise<OwnPerson[]> {
  const { teamMember } = tx.tables;
  const rows = await tx
    .select({ personId: teamMember.personId })
    .from(teamMember)
    .where(
      and(
        eq(teamMember.companyId, companyId),
        eq(teamMember.teamId, teamId),
        eq(teamMember.isManager, false),
      ),
    );
  return rows.map(({ personId }) => own({ companyId, personId }));
}

/** Those of some people who are or were employees of a company, and whom the directory has not deleted; with who manages a team left out. */
export async function findWhoMayJoin(
  tx: Tx,
  { companyId, teamId }: OwnTeam,
  personIds: readonly string[],
): Promise<{ may: OwnPerson[]; known: number }> {
  const { membership, scimUser, teamMember } = tx.tables;
  if (personIds.length === 0) return { may: [], known: 0 };
  const rows = await tx
    .select({ personId: membership.personId, isManager: teamMember.isManager })
    .from(membership)
    .leftJoin(
      scimUser,
      and(eq(scimUser.companyId, companyId), eq(scimUser.personId, membership.personId)),
    )
    .leftJoin(
      teamMember,
      and(eq(teamMember.teamId, teamId), eq(teamMember.personId, membership.personId)),
    )
    .where(
      and(
        eq(membership.companyId, companyId),
        eq(membership.role, "employee"),
        isNull(scimUser.deletedAt),
        inArray(membership.personId, [...personIds]),
      ),
    );
  const may = rows.filter(({ isManager }) => isManager !== true);
  return { may: may.map(({ personId }) => own({ companyId, personId })), known: rows.length };
}

/** Keeps what the directory calls a team. */
export async function saveGroup(
  tx: Tx,
  { companyId, teamId }: OwnTeam,
  { externalId, now }: { externalId: string | null; now: Date },
) {
  const { scimGroup } = tx.tables;
  const row = { externalId, updatedAt: now };
  await tx
    .insert(scimGroup)
    .values({ ...row, companyId, teamId })
    .onConflictDoUpdate({ target: [scimGroup.companyId, scimGroup.teamId], set: row });
}

export async function forgetGroup(tx: Tx, { companyId, teamId }: OwnTeam) {
  const { scimGroup } = tx.tables;
  await tx
    .delete(scimGroup)
    .where(and(eq(scimGroup.companyId, companyId), eq(scimGroup.teamId, teamId)));
}
