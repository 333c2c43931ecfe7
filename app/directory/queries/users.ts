import { and, asc, count, eq, isNull, ne, not, or, sql, type SQL } from "drizzle-orm";
import type { Clause, Sought } from "~/directory/rules/filter";
import { userKeyOf, type User } from "~/directory/rules/user";
import { nameSortKey } from "~/kit/text/name-order";
import { own, type Own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import { markRenamed } from "~/people/queries/changes";
import { staying } from "~/people/queries/memberships";
import type { Db, Tx } from "~db/store";

/** A user of a company that was found. */
export type OwnUser = Own<User & { companyId: string }>;

export interface Page {
  /** From 0. */
  offset: number;
  limit: number;
}

/** A company’s employees that are sought, whether or not they have left, the first to come first. */
export async function findUsers(
  db: Db,
  company: OwnCompany,
  { sought, now, page }: { sought: Sought; now: Date; page: Page },
): Promise<OwnUser[]> {
  const rows = await usersOf(db)
    .where(among(db, company, sought, now))
    .orderBy(asc(db.tables.membership.personId))
    .offset(page.offset)
    .limit(page.limit);
  return rows.map((row) => own({ ...row, companyId: company.companyId }));
}

export async function countUsers(
  db: Db,
  company: OwnCompany,
  { sought, now }: { sought: Sought; now: Date },
): Promise<number> {
  const { membership, person, scimUser, personKey } = db.tables;
  const [row] = await db
    .select({ users: count() })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(scimUser, ofSame(scimUser, membership))
    .leftJoin(personKey, ofSame(personKey, membership))
    .where(among(db, company, sought, now));
  return row?.users ?? 0;
}

/** One of them; null for anyone else, for people who were erased, and for those the directory has deleted. */
export async function findUser(
  db: Db,
  company: OwnCompany,
  { personId, now }: { personId: string; now: Date },
): Promise<OwnUser | null> {
  const sought: Sought = [[{ field: "id", value: personId }]];
  const [found] = await findUsers(db, company, { sought, now, page: { offset: 0, limit: 1 } });
  return found ?? null;
}

function usersOf(db: Db) {
  const { membership, person, scimUser, personKey } = db.tables;
  return db
    .select({
      personId: person.id,
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      createdAt: membership.createdAt,
      leftAt: membership.leftAt,
      userName: scimUser.userName,
      externalId: scimUser.externalId,
      updatedAt: scimUser.updatedAt,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(scimUser, ofSame(scimUser, membership))
    .leftJoin(personKey, ofSame(personKey, membership));
}

type Columns = Pick<Db["tables"]["scimUser"], "companyId" | "personId">;

function ofSame(one: Columns | Db["tables"]["personKey"], to: Db["tables"]["membership"]) {
  return and(eq(one.companyId, to.companyId), eq(one.personId, to.personId));
}

function among(db: Db, { companyId }: OwnCompany, sought: Sought, now: Date): SQL | undefined {
  const { membership, scimUser, personKey } = db.tables;
  const wanted = sought.map((all) => and(sql`1 = 1`, ...all.map((one) => holds(db, one, now))));
  return and(
    eq(membership.companyId, companyId),
    eq(membership.role, "employee"),
    isNull(scimUser.deletedAt),
    isNull(personKey.destroyedAt),
    wanted.length > 0 ? or(...wanted) : undefined,
  );
}

function holds(db: Db, { field, value }: Clause, now: Date): SQL | undefined {
  const { membership, person, scimUser } = db.tables;
  const text = String(value);
  switch (field) {
    case "id":
      return eq(membership.personId, text);
    case "userName": {
      const key = userKeyOf(text);
      const unnamed = and(isNull(scimUser.userKey), eq(person.email, key));
      return or(eq(scimUser.userKey, key), unnamed);
    }
    case "externalId":
      return eq(scimUser.externalId, text);
    case "email":
      return eq(person.email, text.toLowerCase());
    case "active": {
      const here = staying(membership, now);
      return value === true || !here ? here : not(here);
    }
    case "displayName":
    case "member":
      return sql`1 = 0`;
    default:
      return field satisfies never;
  }
}

/** Whether a person is, or ever was, anything but one of this company’s people. */
export async function isKnownElsewhere(db: Db, { companyId, personId }: OwnPerson) {
  const { membership, engagement } = db.tables;
  const elsewhere = await db
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.personId, personId),
        or(isNull(membership.companyId), ne(membership.companyId, companyId)),
      ),
    )
    .limit(1);
  if (elsewhere.length > 0) return true;
  const engaged = await db
    .select({ id: engagement.personId })
    .from(engagement)
    .where(eq(engagement.personId, personId))
    .limit(1);
  return engaged.length > 0;
}

/** Whose a name in the directory is, also of those it has deleted. */
export async function findByUserName(tx: Tx, { companyId }: OwnCompany, userName: string) {
  const { scimUser } = tx.tables;
  const [row] = await tx
    .select({ personId: scimUser.personId })
    .from(scimUser)
    .where(and(eq(scimUser.companyId, companyId), eq(scimUser.userKey, userKeyOf(userName))));
  return row?.personId ?? null;
}

/** Keeps what the directory calls somebody. */
export async function saveUser(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  said: { userName: string; externalId: string | null; now: Date; deleted?: boolean },
) {
  const { scimUser } = tx.tables;
  const { userName, externalId, now, deleted = false } = said;
  const row = {
    userName,
    userKey: userKeyOf(userName),
    externalId,
    updatedAt: now,
    deletedAt: deleted ? now : null,
  };
  await tx
    .insert(scimUser)
    .values({ ...row, companyId, personId })
    .onConflictDoUpdate({ target: [scimUser.companyId, scimUser.personId], set: row });
}

/** Lets a name of somebody who was deleted be given to somebody else. */
export async function forgetUser(tx: Tx, { companyId }: OwnCompany, personId: string) {
  const { scimUser } = tx.tables;
  await tx
    .delete(scimUser)
    .where(and(eq(scimUser.companyId, companyId), eq(scimUser.personId, personId)));
}

/** Gives a person another name. */
export async function changePerson(
  tx: Tx,
  one: OwnPerson,
  { name, givenName, now }: { name: string; givenName: string; now: Date },
) {
  const { person } = tx.tables;
  await tx
    .update(person)
    .set({ name, givenName, sortName: nameSortKey(name), updatedAt: now })
    .where(eq(person.id, one.personId));
  await markRenamed(tx, one);
}
