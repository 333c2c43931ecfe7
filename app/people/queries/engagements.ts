import { and, asc, eq } from "drizzle-orm";
import { preparedOnce, slot } from "~db/prepared";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** The companies a trainer is engaged with, which makes them theirs to look into. */
export async function findEngagedCompanies(db: Db, trainerId: string) {
  const { company, engagement } = db.tables;
  const rows = await db
    .select({
      companyId: company.id,
      key: company.key,
      name: company.name,
      shortName: company.shortName,
      timeZone: company.timeZone,
    })
    .from(company)
    .innerJoin(engagement, eq(engagement.companyId, company.id))
    .where(eq(engagement.personId, trainerId))
    .orderBy(asc(company.name));
  return rows.map(own);
}

/** One of them by its key; null also for a company that the trainer is not engaged with. */
export async function findEngagedCompany(
  db: Db,
  { trainerId, key }: { trainerId: string; key: string },
) {
  const { company, engagement } = db.tables;
  const [row] = await db
    .select({
      companyId: company.id,
      key: company.key,
      name: company.name,
      shortName: company.shortName,
      timeZone: company.timeZone,
    })
    .from(company)
    .innerJoin(engagement, eq(engagement.companyId, company.id))
    .where(and(eq(engagement.personId, trainerId), eq(company.key, key)));
  return row ? own(row) : null;
}

/** A company's managers by name, those who have left too. */
export async function findManagers(db: Db, { companyId }: OwnCompany) {
  return deciderStatements(db).managers.execute({ companyId });
}

/** The trainers engaged with a company by name, those who have left too. */
export async function findTrainers(db: Db, { companyId }: OwnCompany) {
  return deciderStatements(db).trainers.execute({ companyId });
}

const deciderStatements = preparedOnce((db) => {
  const { engagement, person } = db.tables;
  const columns = {
    id: person.id,
    name: person.name,
    givenName: person.givenName,
    leftAt: person.leftAt,
  };
  return {
    managers: db
      .select(columns)
      .from(person)
      .where(and(eq(person.companyId, slot("companyId")), eq(person.role, "manager")))
      .orderBy(asc(person.name))
      .prepare(),
    trainers: db
      .select(columns)
      .from(person)
      .innerJoin(engagement, eq(engagement.personId, person.id))
      .where(and(eq(engagement.companyId, slot("companyId")), eq(person.role, "trainer")))
      .orderBy(asc(person.name))
      .prepare(),
  };
});
