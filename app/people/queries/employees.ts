import { and, asc, eq, gt, inArray, isNull, like, or } from "drizzle-orm";
import { own, type Own, type OwnCompany } from "~/ledger/rules/own";
import { inNameOrder, nameSortKey } from "~/kit/text/name-order";
import type { Db } from "~db/store";
import { factsOf, type People } from "./facts-of";
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
  for (const row of rows) {
    const last = employees.at(-1);
    if (last?.id !== row.id) employees.push(own({ ...row, companyId, personId: row.id }));
    else if (inNameOrder(row.team ?? "", last.team ?? "") < 0) last.team = row.team;
  }
  return employees;
}

/** Everyone who is or was an employee, by name. */
export async function findEmployeeIds(db: Db, { companyId }: OwnCompany): Promise<string[]> {
  const { person } = db.tables;
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.companyId, companyId), eq(person.role, "employee")))
    .orderBy(asc(person.sortName), asc(person.id));
  return rows.map(({ id }) => id);
}

/**
 * Employees of some companies in whose name or address each of some folded words stands, by name; nobody who has left. At most
 * `limit`.
 */
export async function findEmployeesByWords(
  db: Db,
  companies: readonly OwnCompany[],
  { words, now, limit }: { words: readonly string[]; now: Date; limit: number },
) {
  if (companies.length === 0 || words.length === 0) return [];
  const { person } = db.tables;
  const ids = companies.map(({ companyId }) => companyId);
  return db
    .select({
      id: person.id,
      companyId: person.companyId,
      name: person.name,
      email: person.email,
    })
    .from(person)
    .where(
      and(
        inArray(person.companyId, ids),
        eq(person.role, "employee"),
        or(isNull(person.leftAt), gt(person.leftAt, now)),
        ...words.map((word) =>
          or(like(person.sortName, `%${nameSortKey(word)}%`), like(person.email, `%${word}%`)),
        ),
      ),
    )
    .orderBy(asc(person.sortName), asc(person.id))
    .limit(limit);
}

/** One row for each team. */
const employeeRows = factsOf<EmployeeRow>((db, scope) => {
  const { person, team, teamMember } = db.tables;
  return db
    .select({
      id: person.id,
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      leftAt: person.leftAt,
      team: team.name,
    })
    .from(person)
    .leftJoin(teamMember, eq(teamMember.personId, person.id))
    .leftJoin(team, eq(team.id, teamMember.teamId))
    .where(
      and(scope({ companyId: person.companyId, personId: person.id }), eq(person.role, "employee")),
    )
    .orderBy(asc(person.sortName), asc(person.id));
});
