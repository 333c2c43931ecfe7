import { and, asc, eq } from "drizzle-orm";
import { inNameOrder } from "~/kit/text/name-order";
import type { Db } from "~db/store";
import { factsOf, type People } from "./facts-of";
export interface EmployeeRow {
  id: string;
  name: string;
  givenName: string;
  email: string;
  leftAt: Date | null;
  team: string | null;
}

/** Employees by name, with the first of their teams. */
export async function findEmployees(db: Db, people: People): Promise<EmployeeRow[]> {
  const rows = await employeeRows(db, people);
  const employees: EmployeeRow[] = [];
  for (const row of rows) {
    const last = employees.at(-1);
    if (last?.id !== row.id) employees.push(row);
    else if (inNameOrder(row.team ?? "", last.team ?? "") < 0) last.team = row.team;
  }
  return employees;
}

/** Everybody who is or was an employee, by name. */
export async function findEmployeeIds(db: Db, companyId: string): Promise<string[]> {
  const { person } = db.tables;
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.companyId, companyId), eq(person.role, "employee")))
    .orderBy(asc(person.sortName), asc(person.id));
  return rows.map(({ id }) => id);
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
