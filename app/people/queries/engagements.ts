import { and, eq, exists, getTableColumns, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { byName } from "~/kit/text/name-order";
import { preparedOnce, slot } from "~db/prepared";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** The companies a trainer is engaged with, which makes them theirs to look into. */
export async function findEngagedCompanies(db: Db, trainerId: string) {
  return engagedCompanies(db, trainerId);
}

/** One of them by its key; null also for a company that the trainer is not engaged with. */
export async function findEngagedCompany(
  db: Db,
  { trainerId, key }: { trainerId: string; key: string },
) {
  const [row] = await engagedCompanies(db, trainerId, key);
  return row ?? null;
}

async function engagedCompanies(db: Db, trainerId: string, only?: string) {
  const { company, engagement } = db.tables;
  const { createdAt: _, id: companyId, ...columns } = getTableColumns(company);
  const rows = await db
    .select({ ...columns, companyId })
    .from(company)
    .innerJoin(engagement, eq(engagement.companyId, company.id))
    .where(
      and(
        eq(engagement.personId, trainerId),
        only === undefined ? undefined : eq(company.key, only),
      ),
    );
  return rows.sort(byName).map(own);
}

/** A company's managers by name, including those who have left. */
export async function findManagers(db: Db, { companyId }: OwnCompany) {
  return (await deciderStatements(db).managers.execute({ companyId })).sort(byName);
}

/**
 * The managers who may decide about one of a company’s people by name, including those who have left: those of the whole company, and
 * those of a team that the person is in. Never themselves.
 */
export async function findManagersFor(db: Db, { companyId }: OwnCompany, personId: string) {
  const found = await deciderStatements(db).managersFor.execute({ companyId, personId });
  return found.filter(({ id }) => id !== personId).sort(byName);
}

/** The trainers engaged with a company by name, including those who have left. */
export async function findTrainers(db: Db, { companyId }: OwnCompany) {
  return (await deciderStatements(db).trainers.execute({ companyId })).sort(byName);
}

const deciderStatements = preparedOnce((db) => {
  const { engagement, membership, person, team, teamMember } = db.tables;
  const columns = {
    id: person.id,
    name: person.name,
    givenName: person.givenName,
    leftAt: membership.leftAt,
  };
  const theirs = alias(teamMember, "theirs");
  const managesTheirs = db
    .select({ id: team.id })
    .from(theirs)
    .innerJoin(team, and(eq(team.id, theirs.teamId), isNull(team.closedAt)))
    .innerJoin(
      teamMember,
      and(
        eq(teamMember.teamId, team.id),
        eq(teamMember.isManager, true),
        eq(teamMember.personId, membership.personId),
      ),
    )
    .where(and(eq(theirs.companyId, slot("companyId")), eq(theirs.personId, slot("personId"))));
  return {
    managersFor: db
      .select(columns)
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(
        and(
          eq(membership.companyId, slot("companyId")),
          eq(membership.role, "manager"),
          or(eq(membership.teamsOnly, false), exists(managesTheirs)),
        ),
      )
      .prepare(),
    managers: db
      .select({ ...columns, teamsOnly: membership.teamsOnly })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(and(eq(membership.companyId, slot("companyId")), eq(membership.role, "manager")))
      .prepare(),
    trainers: db
      .select(columns)
      .from(engagement)
      .innerJoin(
        membership,
        and(eq(membership.personId, engagement.personId), eq(membership.role, "trainer")),
      )
      .innerJoin(person, eq(person.id, engagement.personId))
      .where(eq(engagement.companyId, slot("companyId")))
      .prepare(),
  };
});
