import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** Who is or was an employee of a company, by id, after one: at most so many. */
export async function findEmployeePage(
  db: Db,
  { companyId }: OwnCompany,
  { after, limit }: { after: string; limit: number },
) {
  const { person, membership } = db.tables;
  return await db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      leftAt: membership.leftAt,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.companyId, companyId),
        eq(membership.role, "employee"),
        gt(membership.personId, after),
      ),
    )
    .orderBy(asc(membership.personId))
    .limit(limit);
}

/** The addresses of a company’s employees, by id. */
export async function findAddresses(
  db: Db,
  { companyId }: OwnCompany,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { membership, person } = db.tables;
  const rows = await select(db).where(
    and(
      eq(membership.companyId, companyId),
      eq(membership.role, "employee"),
      inArray(person.id, [...personIds]),
    ),
  );
  return new Map(rows.map(({ id, email }) => [id, email]));
}

/** The names of a company’s employees, by id. */
export async function findNamesOf(
  db: Db,
  { companyId }: OwnCompany,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { membership, person } = db.tables;
  const names = new Map<string, string>();
  for (let from = 0; from < personIds.length; from += 500) {
    const rows = await db
      .select({ id: person.id, name: person.name })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(
        and(
          eq(membership.companyId, companyId),
          eq(membership.role, "employee"),
          inArray(person.id, personIds.slice(from, from + 500)),
        ),
      );
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}

function select(db: Db) {
  const { person, membership } = db.tables;
  return db
    .select({ id: person.id, email: person.email })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId));
}
