import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  lt,
  ne,
  sql,
} from "drizzle-orm";
import { own } from "~/ledger/rules/own";
import type { Language } from "~/kit/language/language";
import { byName } from "~/kit/text/name-order";
import { hatsAt } from "~/people/rules/hats";
import type { Role } from "~/people/rules/kinds";
import type { Db, Tx } from "~db/store";
import { staying } from "./memberships";

/**
 * Finds a session by its token, with its person and what they are, a row for each membership.
 * Prepared once, for it runs at every request.
 */
export function prepareSessionByToken(db: Db) {
  const { session, person, membership, company, secondFactorRule, ssoConnection } = db.tables;
  const statement = db
    .select({
      sessionId: session.id,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      seenAt: session.updatedAt,
      secondFactorAt: session.secondFactorAt,
      secondFactorAskedOf: secondFactorRule.role,
      viaCompanyId: session.viaCompanyId,
      providerAskedOf: ssoConnection.companyId,
      personId: person.id,
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      membershipId: membership.id,
      role: membership.role,
      teamsOnly: membership.teamsOnly,
      chosenAt: membership.chosenAt,
      archivedAt: company.archivedAt,
      leftAt: membership.leftAt,
      companyId: membership.companyId,
      companyKey: company.key,
      companyName: company.name,
      timeZone: company.timeZone,
      language: person.language,
      companyLanguage: company.language,
      address: company.address,
      accent: company.accent,
      logo: company.logo,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .innerJoin(membership, eq(membership.personId, person.id))
    .leftJoin(company, eq(company.id, membership.companyId))
    .leftJoin(secondFactorRule, eq(secondFactorRule.role, membership.role))
    .leftJoin(
      ssoConnection,
      and(eq(ssoConnection.companyId, membership.companyId), eq(ssoConnection.use, "required")),
    )
    .where(eq(session.token, sql.placeholder("token")))
    .prepare();
  return async (token: string) => await statement.execute({ token });
}

/** Notes when a session was last used; never an earlier time than is noted. */
export async function noteSessionUse(tx: Tx, sessionId: string, now: Date) {
  const { session } = tx.tables;
  await tx
    .update(session)
    .set({ updatedAt: now })
    .where(and(eq(session.id, sessionId), lt(session.updatedAt, now)));
}

/**
 * Somebody about to sign in, by id or by email in lower case: the one place where a person is found without knowing their company.
 * The company is that of what they chose to be last; `left` where they are nothing any more.
 */
export async function findPersonSigningIn(
  db: Db,
  by: { id: string } | { email: string },
  now: Date,
) {
  const { person, membership, company } = db.tables;
  const rows = await db
    .select({
      id: person.id,
      email: person.email,
      givenName: person.givenName,
      role: membership.role,
      leftAt: membership.leftAt,
      chosenAt: membership.chosenAt,
      archivedAt: company.archivedAt,
      companyName: company.name,
      language: person.language,
      companyLanguage: company.language,
      address: company.address,
    })
    .from(person)
    .innerJoin(membership, eq(membership.personId, person.id))
    .leftJoin(company, eq(company.id, membership.companyId))
    .where("id" in by ? eq(person.id, by.id) : eq(person.email, by.email));
  const [first] = rows;
  if (!first) return null;
  const [chosen] = hatsAt(rows, now);
  return { ...(chosen ?? first), left: !chosen };
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

/** All that somebody is in a company or in the agency at a time in which they may write authored files: managers of teams don’t. */
export async function findAuthors(db: Db, personId: string, now: Date) {
  const { membership } = db.tables;
  const rows = await db
    .select({ role: membership.role, companyId: membership.companyId })
    .from(membership)
    .where(
      and(
        eq(membership.personId, personId),
        eq(membership.teamsOnly, false),
        staying(membership, now),
      ),
    );
  return rows.flatMap(({ role, companyId }) => {
    if (role === "trainer") return { personId, role };
    return role === "manager" && companyId !== null ? own({ personId, role, companyId }) : [];
  });
}

/** For the installation's admin only: everyone’s sessions that are still running. */
export async function listAllSessions(db: Db, when: Running, limit: number) {
  const { session, person } = db.tables;
  const sessions = await db
    .select({
      id: session.id,
      createdAt: session.createdAt,
      userAgent: session.userAgent,
      personId: person.id,
      name: person.name,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(running(db, when))
    .orderBy(desc(session.createdAt), desc(session.id))
    .limit(limit);
  const hats = await findHats(
    db,
    sessions.map(({ personId }) => personId),
    when.now,
  );
  return sessions.map(({ personId, ...row }) => ({ ...row, hats: hats.get(personId) ?? [] }));
}

/** What people are at a time, with their companies' names, by their ids. */
async function findHats(db: Db, personIds: readonly string[], now: Date) {
  const { membership, company } = db.tables;
  const rows = await db
    .select({
      personId: membership.personId,
      role: membership.role,
      companyName: company.name,
      leftAt: membership.leftAt,
      chosenAt: membership.chosenAt,
      archivedAt: company.archivedAt,
    })
    .from(membership)
    .leftJoin(company, eq(company.id, membership.companyId))
    .where(and(inArray(membership.personId, [...new Set(personIds)]), staying(membership, now)));
  const hats = new Map<string, { role: Role; companyName: string | null }[]>();
  for (const { personId, role, companyName } of hatsAt(rows, now))
    hats.set(personId, [...(hats.get(personId) ?? []), { role, companyName }]);
  return hats;
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
  const { membership, person } = db.tables;
  const [row] = await db
    .select({ id: person.id, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.personId, personId),
        eq(membership.role, "trainer"),
        staying(membership, now),
      ),
    );
  return row ?? null;
}

/** For the installation's admin only: the companies, with how many people are in each. */
export async function listCompaniesWithPeople(db: Db, now: Date) {
  const { company, membership } = db.tables;
  const rows = await db
    .select({
      id: company.id,
      key: company.key,
      name: company.name,
      timeZone: company.timeZone,
      archivedAt: company.archivedAt,
      people: countDistinct(membership.personId),
    })
    .from(company)
    .leftJoin(membership, and(eq(membership.companyId, company.id), staying(membership, now)))
    .groupBy(company.id, company.key, company.name, company.timeZone, company.archivedAt);
  return rows.sort(byName);
}

/** For the demo's sign-in page only: everyone who can sign in. */
export async function listDemoPeople(db: Db, now: Date) {
  const { person, membership, company } = db.tables;
  return await db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      role: membership.role,
      companyName: company.name,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(company, eq(company.id, membership.companyId))
    .where(and(staying(membership, now), isNull(company.archivedAt)))
    .orderBy(asc(person.id), asc(membership.id));
}

/** Ends every session of some people. */
export async function deleteSessionsOfAll(tx: Tx, personIds: readonly string[]) {
  const { session } = tx.tables;
  for (let from = 0; from < personIds.length; from += 500)
    await tx.delete(session).where(inArray(session.personId, personIds.slice(from, from + 500)));
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
