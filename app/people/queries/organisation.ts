import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { within } from "~/ledger/queries/within";
import { own, type Own, type OwnCompany, type OwnPerson, type Reach } from "~/ledger/rules/own";
import { nameSortKey } from "~/kit/text/name-order";
import { preparedOnce, slot } from "~db/prepared";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { markChanged, type OwnRow } from "./changes";

/** A company by its key. Nobody asks: it is for the program itself, and where an author was let on to the company’s files. */
export async function findCompanyByKey(db: Db, key: string) {
  const { company } = db.tables;
  const [row] = await db.select().from(company).where(eq(company.key, key));
  return row ? own({ ...row, companyId: row.id }) : null;
}

const personInsertion = preparedOnce((db) =>
  db
    .insert(db.tables.person)
    .values({
      id: slot("id"),
      name: slot("name"),
      sortName: slot("sortName"),
      givenName: slot("givenName"),
      email: slot("email"),
      emailVerified: slot("emailVerified"),
      image: slot("image"),
      createdAt: slot("createdAt"),
      updatedAt: slot("updatedAt"),
      language: slot("language"),
    })
    .prepare(),
);

/** Adds a person, who is nothing anywhere yet. */
export async function addPerson(tx: Tx, row: Omit<Tables["person"]["$inferInsert"], "sortName">) {
  const sortName = nameSortKey(row.name);
  await personInsertion(tx).execute({ image: null, language: null, ...row, sortName });
}

const byAddress = preparedOnce((db) => {
  const { person, membership } = db.tables;
  return db
    .select({
      personId: person.id,
      companyId: membership.companyId,
      role: membership.role,
      leftAt: membership.leftAt,
    })
    .from(person)
    .leftJoin(membership, eq(membership.personId, person.id))
    .where(eq(person.email, slot("email")))
    .prepare();
});

/** Who has an address, with all they are or were; null where it is nobody’s. An address is one person’s in the installation. */
export async function findByAddress(tx: Tx, email: string) {
  const rows = await byAddress(tx).execute({ email });
  const [first] = rows;
  if (!first) return null;
  const memberships = rows.flatMap(({ role, companyId, leftAt }) =>
    role === null ? [] : { role, companyId, leftAt },
  );
  return { personId: first.personId, memberships };
}

/** People whose name has no sort key yet, for the program itself: they were added before there was one. */
export async function findUnsorted(db: Db) {
  const { person } = db.tables;
  return await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(eq(person.sortName, ""));
}

export async function setSortName(tx: Tx, { id, name }: { id: string; name: string }) {
  const { person } = tx.tables;
  await tx
    .update(person)
    .set({ sortName: nameSortKey(name) })
    .where(eq(person.id, id));
}

const joiningStatements = preparedOnce((db) => {
  const { team, teamMember } = db.tables;
  return {
    open: db
      .insert(team)
      .values({ id: slot("id"), companyId: slot("companyId"), name: slot("name") })
      .onConflictDoUpdate({ target: [team.companyId, team.name], set: { closedAt: null } })
      .returning({ id: team.id })
      .prepare(),
    join: db
      .insert(teamMember)
      .values({
        teamId: slot("teamId"),
        personId: slot("personId"),
        companyId: slot("companyId"),
        isManager: slot("isManager"),
      })
      .onConflictDoNothing()
      .prepare(),
  };
});

/** Puts a person into a team of their company, which is made if it is not there and opened again if it was closed. */
export async function joinTeam(
  tx: Tx,
  person: OwnPerson,
  row: { id: string; name: string; isManager: boolean },
) {
  const { companyId, personId } = person;
  const { id, name, isManager } = row;
  const { open, join } = joiningStatements(tx);
  const [found] = await open.execute({ id, companyId, name });
  if (!found) throw new Error("The team that was just added is missing.");
  // A person who comes back may still be in it.
  await join.execute({ teamId: found.id, personId, companyId, isManager });
  await markChanged(tx, person);
}

/** Engages a trainer, who is of no company, with one. */
export async function addEngagement(
  tx: Tx,
  { companyId }: OwnCompany,
  row: { personId: string; createdAt: Date },
) {
  await tx
    .insert(tx.tables.engagement)
    .values({ ...row, companyId })
    .onConflictDoNothing();
}

/** Employees within somebody’s reach who have left or are going to, the latest first. */
export async function listLeavers(db: Db, reach: Reach) {
  const { person, membership } = db.tables;
  return await db
    .select({ id: person.id, name: person.name, leftAt: membership.leftAt })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        within(db, reach, membership),
        eq(membership.role, "employee"),
        isNotNull(membership.leftAt),
      ),
    )
    .orderBy(desc(membership.leftAt), asc(membership.sortName));
}

/** An enrolment that was found, or made, as somebody's of the company. */
export type OwnEnrolment = Own<{ enrolmentId: string; companyId: string; personId: string }>;

/**
 * Enrols a person in a programme for some channels of their company; a second time changes nothing. Returns the enrolment with the
 * keys of those channels, null where it was not the first time.
 */
export async function addEnrolment(
  tx: Tx,
  person: OwnPerson,
  row: OwnRow<"enrolment">,
  channelKeys: readonly string[],
): Promise<{ enrolment: OwnEnrolment; channelKeys: string[] } | null> {
  const { enrolmentChannel, channel } = tx.tables;
  const { companyId, personId } = person;
  const added = await tx
    .insert(tx.tables.enrolment)
    .values({ ...row, companyId, personId })
    .onConflictDoNothing()
    .returning({ id: tx.tables.enrolment.id });
  if (added.length === 0) return null;
  const channels = await tx
    .select({ id: channel.id, key: channel.key })
    .from(channel)
    .where(and(eq(channel.companyId, companyId), inArray(channel.key, [...channelKeys])));
  if (channels.length > 0)
    await tx
      .insert(enrolmentChannel)
      .values(channels.map(({ id }) => ({ enrolmentId: row.id, channelId: id, companyId })));
  await markChanged(tx, person);
  const enrolment = own({ enrolmentId: row.id, companyId, personId });
  return { enrolment, channelKeys: channels.map(({ key }) => key) };
}
