import { and, asc, eq, isNull, notInArray } from "drizzle-orm";
import { within, withinSome } from "~/ledger/queries/within";
import { own, type Own, type Reach } from "~/ledger/rules/own";
import { inNameOrder } from "~/kit/text/name-order";
import type { Db } from "~db/store";
import { factsOf, type People } from "./facts-of";
import { staying } from "./memberships";
import { namedBy } from "./named-by";

interface EmployeeRow {
  id: string;
  name: string;
  givenName: string;
  email: string;
  leftAt: Date | null;
  team: string | null;
}

/** An employee of a company that has been asked for. */
export type OwnEmployee = Own<EmployeeRow & { companyId: string; personId: string }>;

/** Employees by name, with the first of their teams. */
export async function findEmployees(db: Db, people: People): Promise<OwnEmployee[]> {
  const rows = await employeeRows(db, people);
  const { companyId } = people.company;
  const employees: OwnEmployee[] = [];
  for (const { sortName: _, ...row } of rows.sort(bySortName)) {
    const last = employees.at(-1);
    if (last?.id !== row.id) employees.push(own({ ...row, companyId, personId: row.id }));
    else if (row.team !== null && (last.team === null || inNameOrder(row.team, last.team) < 0))
      last.team = row.team;
  }
  return employees;
}

/** As the database sorts them, by bytes. */
function bySortName(a: { sortName: string; id: string }, b: { sortName: string; id: string }) {
  const order = Buffer.compare(Buffer.from(a.sortName), Buffer.from(b.sortName));
  return order || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Everyone within a reach who is or was an employee, by name. */
export async function findEmployeeIds(db: Db, reach: Reach): Promise<string[]> {
  const { membership } = db.tables;
  const rows = await db
    .select({ id: membership.personId })
    .from(membership)
    .where(and(within(db, reach, membership), eq(membership.role, "employee")))
    .orderBy(asc(membership.sortName), asc(membership.personId));
  return rows.map(({ id }) => id);
}

/**
 * Employees within some reaches in whose name or address each word of a search stands, by name; nobody who has left, and none of
 * `except`. At most `limit`.
 */
export async function searchEmployees(
  db: Db,
  reaches: readonly Reach[],
  {
    search,
    now,
    limit,
    except = [],
  }: { search: string; now: Date; limit: number; except?: readonly string[] },
) {
  if (reaches.length === 0) return [];
  const { person, membership } = db.tables;
  return db
    .select({
      id: person.id,
      companyId: membership.companyId,
      name: person.name,
      email: person.email,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        withinSome(db, reaches, membership),
        notInArray(membership.personId, [...except]),
        eq(membership.role, "employee"),
        staying(membership, now),
        ...namedBy(db, search),
      ),
    )
    .orderBy(asc(membership.sortName), asc(membership.personId))
    .limit(limit);
}

/**
 * One row for each team, in no order: asked for one, SQLite goes through everyone of the company by name to find a few of them.
 */
const employeeRows = factsOf<EmployeeRow & { sortName: string }>((db, scope) => {
  const { person, membership, team, teamMember } = db.tables;
  return db
    .select({
      id: person.id,
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      leftAt: membership.leftAt,
      team: team.name,
      sortName: membership.sortName,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(
      teamMember,
      and(
        eq(teamMember.companyId, membership.companyId),
        eq(teamMember.personId, membership.personId),
      ),
    )
    .leftJoin(team, and(eq(team.id, teamMember.teamId), isNull(team.closedAt)))
    .where(
      and(
        scope({ companyId: membership.companyId, personId: membership.personId }),
        eq(membership.role, "employee"),
      ),
    );
});
