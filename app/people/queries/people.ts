import { and, asc, count, desc, eq, gt, isNull, lt, ne, or, sql } from "drizzle-orm";
import { own } from "~/ledger/rules/own";
import type { Language } from "~/kit/language/language";
import { byName } from "~/kit/text/name-order";
import type { Db, Tx } from "~db/store";

/** Finds a session by its token, with its person and their company. Prepared once, for it runs at every request. */
export function prepareSessionByToken(db: Db) {
  const { session, person, company, secondFactorRule } = db.tables;
  const statement = db
    .select({
      sessionId: session.id,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      seenAt: session.updatedAt,
      secondFactorAt: session.secondFactorAt,
      secondFactorAskedOf: secondFactorRule.role,
      personId: person.id,
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      role: person.role,
      leftAt: person.leftAt,
      companyId: person.companyId,
      companyName: company.name,
      timeZone: company.timeZone,
      language: person.language,
      companyLanguage: company.language,
      address: company.address,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .leftJoin(company, eq(company.id, person.companyId))
    .leftJoin(secondFactorRule, eq(secondFactorRule.role, person.role))
    .where(eq(session.token, sql.placeholder("token")))
    .prepare();
  return async (token: string) => {
    const [row] = await statement.execute({ token });
    return row ?? null;
  };
}

/** Notes when a session was last used; never an earlier time than is noted. */
export async function noteSessionUse(tx: Tx, sessionId: string, now: Date) {
  const { session } = tx.tables;
  await tx
    .update(session)
    .set({ updatedAt: now })
    .where(and(eq(session.id, sessionId), lt(session.updatedAt, now)));
}

/** Somebody about to sign in, by id or by email in lower case: the one place where a person is found without knowing their company. */
export async function findPersonSigningIn(db: Db, by: { id: string } | { email: string }) {
  const { person, company } = db.tables;
  const [row] = await db
    .select({
      id: person.id,
      email: person.email,
      givenName: person.givenName,
      leftAt: person.leftAt,
      companyName: company.name,
      language: person.language,
      companyLanguage: company.language,
      address: company.address,
    })
    .from(person)
    .leftJoin(company, eq(company.id, person.companyId))
    .where("id" in by ? eq(person.id, by.id) : eq(person.email, by.email));
  return row ?? null;
}

/** Sessions that run at a time: not over, and used since another time. */
export interface Running {
  now: Date;
  usedAfter: Date;
}

function running(db: Db, { now, usedAfter }: Running) {
  const { session } = db.tables;
  return and(gt(session.expiresAt, now), gt(session.updatedAt, usedAfter));
}

/** A person's own sessions that still run, the latest first. */
export async function listOwnSessions(db: Db, personId: string, when: Running) {
  const { session } = db.tables;
  return await db
    .select({
      id: session.id,
      createdAt: session.createdAt,
      usedAt: session.updatedAt,
      userAgent: session.userAgent,
    })
    .from(session)
    .where(and(eq(session.personId, personId), running(db, when)))
    .orderBy(desc(session.createdAt), desc(session.id));
}

/** Ends one of the person's own sessions; false where there is none of that id. */
export async function deleteOwnSession(tx: Tx, personId: string, sessionId: string) {
  const { session } = tx.tables;
  const gone = await tx
    .delete(session)
    .where(and(eq(session.personId, personId), eq(session.id, sessionId)))
    .returning({ id: session.id });
  return gone.length > 0;
}

/** Ends all sessions of the person except one, and says how many there were. */
export async function deleteOtherSessions(tx: Tx, personId: string, keptSessionId: string) {
  const { session } = tx.tables;
  const gone = await tx
    .delete(session)
    .where(and(eq(session.personId, personId), ne(session.id, keptSessionId)))
    .returning({ id: session.id });
  return gone.length;
}

/** The person's own choice, which comes before their company's and the agency's; null to leave it to those. */
export async function setOwnLanguage(tx: Tx, personId: string, language: Language | null) {
  const { person } = tx.tables;
  await tx.update(person).set({ language }).where(eq(person.id, personId));
}

export async function findPersonName(db: Db, personId: string): Promise<string | null> {
  const { person } = db.tables;
  const [row] = await db.select({ name: person.name }).from(person).where(eq(person.id, personId));
  return row?.name ?? null;
}

/** A person who may write authored files, by their role: a trainer, or a manager for their company. Null where they have left. */
export async function findAuthor(db: Db, personId: string, now: Date) {
  const { person } = db.tables;
  const [row] = await db
    .select({ personId: person.id, role: person.role, companyId: person.companyId })
    .from(person)
    .where(and(eq(person.id, personId), or(isNull(person.leftAt), gt(person.leftAt, now))));
  if (row?.role === "trainer") return { personId: row.personId, role: "trainer" as const };
  if (row?.role !== "manager" || row.companyId === null) return null;
  return own({ personId: row.personId, role: "manager" as const, companyId: row.companyId });
}

/** For the installation's admin only: everyone’s sessions that are still running. */
export async function listAllSessions(db: Db, when: Running, limit: number) {
  const { session, person, company } = db.tables;
  return await db
    .select({
      id: session.id,
      createdAt: session.createdAt,
      userAgent: session.userAgent,
      name: person.name,
      role: person.role,
      companyName: company.name,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .leftJoin(company, eq(company.id, person.companyId))
    .where(running(db, when))
    .orderBy(desc(session.createdAt), desc(session.id))
    .limit(limit);
}

/** For the installation's figures only: how many sessions are running altogether. */
export async function countAllSessions(db: Db, when: Running): Promise<number> {
  const { session } = db.tables;
  const [row] = await db.select({ sessions: count() }).from(session).where(running(db, when));
  return row?.sessions ?? 0;
}

/** For the installation's admin only: ends anyone’s session, and says whose; null where there is none with that id. */
export async function deleteAnySession(tx: Tx, sessionId: string) {
  const { session } = tx.tables;
  const [gone] = await tx
    .delete(session)
    .where(eq(session.id, sessionId))
    .returning({ personId: session.personId });
  return gone?.personId ?? null;
}

/** A trainer of the agency who hasn’t left; null for anyone else. */
export async function findTrainer(db: Db, personId: string, now: Date) {
  const { person } = db.tables;
  const [row] = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(
      and(
        eq(person.id, personId),
        eq(person.role, "trainer"),
        or(isNull(person.leftAt), gt(person.leftAt, now)),
      ),
    );
  return row ?? null;
}

/** For the installation's admin only: the companies, with how many people are in each. */
export async function listCompaniesWithPeople(db: Db, now: Date) {
  const { company, person } = db.tables;
  const rows = await db
    .select({
      id: company.id,
      name: company.name,
      timeZone: company.timeZone,
      people: count(person.id),
    })
    .from(company)
    .leftJoin(
      person,
      and(eq(person.companyId, company.id), or(isNull(person.leftAt), gt(person.leftAt, now))),
    )
    .groupBy(company.id, company.name, company.timeZone);
  return rows.sort(byName);
}

/** For the demo's sign-in page only: everyone who can sign in. */
export async function listDemoPeople(db: Db, now: Date) {
  const { person, company } = db.tables;
  return await db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      role: person.role,
      companyName: company.name,
    })
    .from(person)
    .leftJoin(company, eq(company.id, person.companyId))
    .where(or(isNull(person.leftAt), gt(person.leftAt, now)))
    .orderBy(asc(person.id));
}

/** Ends every session of somebody. */
export async function deleteSessionsOf(tx: Tx, personId: string) {
  const { session } = tx.tables;
  await tx.delete(session).where(eq(session.personId, personId));
}

/** The agency that runs this installation. */
export async function findAgency(db: Db) {
  const { agency } = db.tables;
  const [row] = await db.select({ id: agency.id, name: agency.name }).from(agency).limit(1);
  return row ?? null;
}

export async function insertAgency(tx: Tx, agency: { id: string; name: string; createdAt: Date }) {
  await tx.insert(tx.tables.agency).values(agency);
}

export async function renameAgency(tx: Tx, id: string, name: string) {
  const { agency } = tx.tables;
  await tx.update(agency).set({ name }).where(eq(agency.id, id));
}
