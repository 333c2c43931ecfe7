import { and, asc, eq } from "drizzle-orm";
import { own, type Own, type OwnCompany } from "~/ledger/rules/own";
import { inNameOrder } from "~/kit/text/name-order";
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

/** Everybody who is or was an employee, by name. */
export async function findEmployeeIds(db: Db, { companyId }: OwnCompany): Promise<string[]> {
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
