import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { refuseArchived } from "~/ledger/queries/archived";
import {
  inPart,
  own,
  teamsIn,
  type Own,
  type OwnCompany,
  type OwnPerson,
  type Reach,
} from "~/ledger/rules/own";
import { byName } from "~/kit/text/name-order";
import { preparedOnce, slot } from "~db/prepared";
import type { Db, Tx } from "~db/store";
import { markAllChanged, markChanged } from "./changes";
import { staying } from "./memberships";

/** A team that was found, as one of its company. */
export type OwnTeam = Own<{ companyId: string; teamId: string; name: string }>;

/** A company's open teams by name, each with who is in it at a time: its employees and its managers, by name. */
export async function listTeams(db: Db, { companyId }: OwnCompany, now: Date) {
  const { team, teamMember, membership, person } = db.tables;
  const teams = await db
    .select({ id: team.id, name: team.name })
    .from(team)
    .where(and(eq(team.companyId, companyId), isNull(team.closedAt)));
  const members = await db
    .select({
      teamId: teamMember.teamId,
      isManager: teamMember.isManager,
      role: membership.role,
      id: person.id,
      name: person.name,
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
    .where(eq(teamMember.companyId, companyId))
    .orderBy(asc(membership.sortName), asc(membership.personId));
  const byTeam = new Map<string, typeof members>();
  for (const one of members) {
    const others = byTeam.get(one.teamId);
    if (others) others.push(one);
    else byTeam.set(one.teamId, [one]);
  }
  return teams.sort(byName).map((one) => {
    const inIt = byTeam.get(one.id) ?? [];
    return {
      ...one,
      employees: inIt.filter(({ role }) => role === "employee"),
      managers: inIt.filter(({ role, isManager }) => role === "manager" && isManager),
    };
  });
}

/** An open team of a company, by id or by name; null where there is none. */
export async function findTeam(
  db: Db,
  { companyId }: OwnCompany,
  by: { id: string } | { name: string },
): Promise<OwnTeam | null> {
  const { team } = db.tables;
  const [row] = await db
    .select({ companyId: team.companyId, teamId: team.id, name: team.name })
    .from(team)
    .where(
      and(
        eq(team.companyId, companyId),
        isNull(team.closedAt),
        "id" in by ? eq(team.id, by.id) : eq(team.name, by.name),
      ),
    );
  return row ? own(row) : null;
}

/** A company's team, whether or not it is closed, by its id. */
export async function findAnyTeam(db: Db, { companyId }: OwnCompany, id: string) {
  const { team } = db.tables;
  const [row] = await db
    .select({
      companyId: team.companyId,
      teamId: team.id,
      name: team.name,
      closedAt: team.closedAt,
    })
    .from(team)
    .where(and(eq(team.companyId, companyId), eq(team.id, id)));
  return row ? own(row) : null;
}

/** Every team of a company by name, those that are closed among them. */
export async function listAllTeams(db: Db, { companyId }: OwnCompany) {
  const { team } = db.tables;
  const rows = await db
    .select({ id: team.id, name: team.name, closedAt: team.closedAt })
    .from(team)
    .where(eq(team.companyId, companyId));
  return rows.sort(byName);
}

/** Makes a team, or opens one of that name again that was closed. */
export async function openTeam(
  tx: Tx,
  company: OwnCompany,
  row: { id: string; name: string },
): Promise<OwnTeam> {
  await refuseArchived(tx, company);
  const { team } = tx.tables;
  const { companyId } = company;
  const [made] = await tx
    .insert(team)
    .values({ ...row, companyId })
    .onConflictDoUpdate({ target: [team.companyId, team.name], set: { closedAt: null } })
    .returning({ teamId: team.id });
  if (!made) throw new Error("The team that was just added is missing.");
  const opened: OwnTeam = own({ companyId, name: row.name, ...made });
  await markMembers(tx, opened);
  return opened;
}

/** Everyone of a team, whatever they are in the company and whether or not they have left, with whether they manage it. */
export async function findTeamMembers(db: Db, { companyId, teamId }: OwnTeam) {
  const { teamMember } = db.tables;
  const rows = await db
    .select({ personId: teamMember.personId, isManager: teamMember.isManager })
    .from(teamMember)
    .where(and(eq(teamMember.companyId, companyId), eq(teamMember.teamId, teamId)))
    .orderBy(asc(teamMember.personId));
  return rows.map((row) => own({ ...row, companyId }));
}

/** The open teams of somebody in a company, with whether they manage them, by name. */
export async function findTeamsOf(db: Db, { companyId, personId }: OwnPerson) {
  const { team, teamMember } = db.tables;
  const rows = await db
    .select({ id: team.id, name: team.name, isManager: teamMember.isManager })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(
      and(
        eq(teamMember.companyId, companyId),
        eq(teamMember.personId, personId),
        isNull(team.closedAt),
      ),
    );
  return rows.sort(byName);
}

/** Finds the ids of the open teams that somebody manages in a company. Prepared once, for it runs at each of their requests. */
export function prepareManagedTeams(db: Db) {
  const { team, teamMember } = db.tables;
  const statement = db
    .select({ id: team.id })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(
      and(
        eq(teamMember.companyId, slot("companyId")),
        eq(teamMember.personId, slot("personId")),
        eq(teamMember.isManager, true),
        isNull(team.closedAt),
      ),
    )
    .prepare();
  return async ({ companyId, personId }: { companyId: string | null; personId: string }) =>
    (await statement.execute({ companyId, personId })).map(({ id }) => id);
}

/** The people of the teams that somebody manages, by id, each with the first of those teams; null of who reaches the whole company. */
export async function findTeamsWithin(
  db: Db,
  reach: Reach,
): Promise<ReadonlyMap<string, string> | null> {
  const teams = teamsIn(reach);
  if (!teams) return null;
  const { team, teamMember } = db.tables;
  const rows = await db
    .select({ personId: teamMember.personId, name: team.name })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(and(eq(teamMember.companyId, reach.companyId), inArray(teamMember.teamId, [...teams])));
  return new Map(
    rows
      .sort(byName)
      .reverse()
      .map(({ personId, name }) => [personId, name]),
  );
}

/** How far a manager of a company sees and decides. */
export async function findReachOf(
  db: Db,
  { companyId }: OwnCompany,
  managerId: string,
): Promise<Reach> {
  const { membership } = db.tables;
  const [found] = await db
    .select({ teamsOnly: membership.teamsOnly })
    .from(membership)
    .where(
      and(
        eq(membership.companyId, companyId),
        eq(membership.personId, managerId),
        eq(membership.role, "manager"),
      ),
    );
  if (found && !found.teamsOnly) return own({ companyId });
  const teams = found ? await managedTeams(db)({ companyId, personId: managerId }) : [];
  return inPart({ companyId, teams });
}

/** Whom those managers of a company who manage no more than teams decide for, by the manager’s id. */
export async function findPeopleOfManagers(
  db: Db,
  { companyId }: OwnCompany,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { membership, team, teamMember } = db.tables;
  const member = alias(teamMember, "member");
  const rows = await db
    .select({ managerId: membership.personId, personId: member.personId })
    .from(membership)
    .leftJoin(
      teamMember,
      and(
        eq(teamMember.companyId, membership.companyId),
        eq(teamMember.personId, membership.personId),
        eq(teamMember.isManager, true),
      ),
    )
    .leftJoin(team, and(eq(team.id, teamMember.teamId), isNull(team.closedAt)))
    .leftJoin(member, eq(member.teamId, team.id))
    .where(
      and(
        eq(membership.companyId, companyId),
        eq(membership.role, "manager"),
        eq(membership.teamsOnly, true),
      ),
    );
  const people = new Map<string, Set<string>>();
  for (const { managerId, personId } of rows) {
    const known = people.get(managerId) ?? new Set<string>();
    people.set(managerId, known);
    if (personId !== null) known.add(personId);
  }
  return people;
}

/** A manager's teams, or with null the whole company, by the manager's id: of all who manage in a company at a time. */
export async function findReaches(db: Db, { companyId }: OwnCompany, now: Date) {
  const { membership, team, teamMember } = db.tables;
  const rows = await db
    .select({ id: membership.personId, teamsOnly: membership.teamsOnly, teamId: team.id })
    .from(membership)
    .leftJoin(
      teamMember,
      and(
        eq(teamMember.companyId, membership.companyId),
        eq(teamMember.personId, membership.personId),
        eq(teamMember.isManager, true),
      ),
    )
    .leftJoin(team, and(eq(team.id, teamMember.teamId), isNull(team.closedAt)))
    .where(
      and(
        eq(membership.companyId, companyId),
        eq(membership.role, "manager"),
        staying(membership, now),
      ),
    );
  const reaches = new Map<string, string[] | null>();
  for (const { id, teamsOnly, teamId } of rows) {
    const known = reaches.get(id) ?? [];
    reaches.set(id, teamsOnly ? [...known, ...(teamId === null ? [] : [teamId])] : null);
  }
  return reaches;
}

const managedTeams = preparedOnce(prepareManagedTeams);

/** Puts somebody into a team; who is in it already is only made its manager or no longer so. */
export async function putInTeam(
  tx: Tx,
  one: OwnPerson,
  { teamId, isManager }: { teamId: string; isManager: boolean },
) {
  const { teamMember } = tx.tables;
  const { companyId, personId } = one;
  await tx
    .insert(teamMember)
    .values({ teamId, personId, companyId, isManager })
    .onConflictDoUpdate({ target: [teamMember.teamId, teamMember.personId], set: { isManager } });
  await markChanged(tx, one);
}

/** What is derived of its people says which team they are in. */
async function markMembers(tx: Tx, one: OwnTeam) {
  const members = await findTeamMembers(tx, one);
  await markAllChanged(
    tx,
    one,
    members.map(({ personId }) => personId),
  );
}

/** Takes somebody out of a team; whether they were in it. */
export async function takeOutOfTeam(tx: Tx, one: OwnPerson, teamId: string): Promise<boolean> {
  const { teamMember } = tx.tables;
  const { companyId, personId } = one;
  const gone = await tx
    .delete(teamMember)
    .where(
      and(
        eq(teamMember.companyId, companyId),
        eq(teamMember.teamId, teamId),
        eq(teamMember.personId, personId),
      ),
    )
    .returning({ id: teamMember.personId });
  await markChanged(tx, one);
  return gone.length > 0;
}

/** Gives a team another name. False where another of the company has it, closed ones included. */
export async function renameTeam(
  tx: Tx,
  { companyId, teamId }: OwnTeam,
  name: string,
): Promise<boolean> {
  const { team } = tx.tables;
  const [taken] = await tx
    .select({ id: team.id })
    .from(team)
    .where(and(eq(team.companyId, companyId), eq(team.name, name)));
  if (taken && taken.id !== teamId) return false;
  await tx
    .update(team)
    .set({ name })
    .where(and(eq(team.companyId, companyId), eq(team.id, teamId)));
  await markMembers(tx, own({ companyId, teamId, name }));
  return true;
}

/** Closes a team: nobody can be put into it any more, and it is on no list. */
export async function closeTeam(tx: Tx, one: OwnTeam, now: Date) {
  const { team } = tx.tables;
  const { companyId, teamId } = one;
  await markMembers(tx, one);
  await tx
    .update(team)
    .set({ closedAt: now })
    .where(and(eq(team.companyId, companyId), eq(team.id, teamId)));
}
