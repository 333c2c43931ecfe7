import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import { preparedOnce, slot } from "~db/prepared";
import type { Db } from "~db/store";

/** Built once for a connection: every question about one person asks it. */
const one = preparedOnce((db) => {
  const { person, membership } = db.tables;
  return select(db)
    .where(
      and(
        eq(membership.companyId, slot("companyId")),
        eq(membership.role, "employee"),
        eq(person.email, slot("email")),
      ),
    )
    .prepare();
});

/** Who is or was an employee of a company, by their addresses as they are kept. */
export async function findEmployeesByAddress(
  db: Db,
  { companyId }: OwnCompany,
  emails: readonly string[],
): Promise<{ id: string; email: string }[]> {
  if (emails.length === 0) return [];
  if (emails.length === 1) return await one(db).execute({ companyId, email: emails[0] });
  const { person, membership } = db.tables;
  return await select(db).where(
    and(
      eq(membership.companyId, companyId),
      eq(membership.role, "employee"),
      inArray(person.email, [...emails]),
    ),
  );
}

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
