import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { chunks } from "~/kit/lists/chunks";
import { within } from "~/ledger/queries/within";
import { own, type Own, type OwnCompany, type OwnPerson, type Reach } from "~/ledger/rules/own";
import { nameSortKey } from "~/kit/text/name-order";
import { preparedOnce, rowsOnce, slot } from "~db/prepared";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { markAllChanged, type OwnRow } from "./changes";

/** As many addresses as one statement asks for. */
const AT_ONCE = 400;

/** A company by its key. Nobody asks: it is for the program itself, and where an author was let on to the company’s files. */
export async function findCompanyByKey(db: Db, key: string) {
  const { company } = db.tables;
  const [row] = await db.select().from(company).where(eq(company.key, key));
  return row ? own({ ...row, companyId: row.id }) : null;
}

const personInsertion = rowsOnce(
  [
    "id",
    "name",
    "sortName",
    "givenName",
    "email",
    "emailVerified",
    "image",
    "createdAt",
    "updatedAt",
    "language",
  ],
  (db, rows) => db.insert(db.tables.person).values(rows).prepare(),
);

type NewRow = Omit<Tables["person"]["$inferInsert"], "sortName">;

/** Adds a person, who is nothing anywhere yet. */
export async function addPerson(tx: Tx, row: NewRow) {
  await addPeople(tx, [row]);
}

/** The same of several. */
export async function addPeople(tx: Tx, people: readonly NewRow[]) {
  await personInsertion(
    tx,
    people.map((row) => {
      return { image: null, language: null, ...row, sortName: nameSortKey(row.name) };
    }),
  );
}

/** Which of these addresses, in lower case, are somebody’s in the installation. */
export async function findTaken(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
  const { person } = tx.tables;
  const taken = new Set<string>();
  for (const some of chunks(emails, AT_ONCE))
    for (const { email } of await tx
      .select({ email: person.email })
      .from(person)
      .where(inArray(person.email, [...some])))
      taken.add(email);
  return taken;
}

const byAddress = preparedOnce((db) => {
  const { person, membership } = db.tables;
  return db
    .select({
      personId: person.id,
      name: person.name,
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
export async function findByAddress(db: Db, email: string) {
  const rows = await byAddress(db).execute({ email });
  const [first] = rows;
  if (!first) return null;
  const memberships = rows.flatMap(({ role, companyId, leftAt }) =>
    role === null ? [] : { role, companyId, leftAt },
  );
  return { personId: first.personId, name: first.name, memberships };
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

const opening = preparedOnce((db) => {
  const { team } = db.tables;
  return db
    .insert(team)
    .values({ id: slot("id"), companyId: slot("companyId"), name: slot("name") })
    .onConflictDoUpdate({ target: [team.companyId, team.name], set: { closedAt: null } })
    .returning({ id: team.id })
    .prepare();
});

const joining = rowsOnce(["teamId", "personId", "companyId", "isManager"], (db, rows) =>
  db.insert(db.tables.teamMember).values(rows).onConflictDoNothing().prepare(),
);

/** Puts a person into a team of their company, which is made if it is not there and opened again if it was closed. */
export async function joinTeam(
  tx: Tx,
  person: OwnPerson,
  { id, name, isManager }: { id: string; name: string; isManager: boolean },
) {
  await joinTeams(tx, person, [{ person, isManager, teams: [name] }], () => id);
}

/** The same of several people of a company, each into some teams. A person who comes back may still be in theirs. */
export async function joinTeams(
  tx: Tx,
  { companyId }: OwnCompany,
  people: readonly { person: OwnPerson; isManager: boolean; teams: readonly string[] }[],
  newTeamId: () => string,
) {
  const ids = new Map<string, string>();
  const names = [...new Set(people.flatMap(({ teams }) => teams))];
  await markReopened(tx, own({ companyId }), names);
  for (const name of names) {
    const [found] = await opening(tx).execute({ id: newTeamId(), companyId, name });
    if (!found) throw new Error("The team that was just added is missing.");
    ids.set(name, found.id);
  }
  const rows = people.flatMap(({ person: { personId }, isManager, teams }) =>
    teams.map((name) => ({ teamId: ids.get(name)!, personId, companyId, isManager })),
  );
  await joining(tx, rows);
  await markAllChanged(
    tx,
    own({ companyId }),
    rows.map(({ personId }) => personId),
  );
}

/** Of teams that were closed, those who were in them before are in them again. */
async function markReopened(tx: Tx, company: OwnCompany, names: readonly string[]) {
  if (names.length === 0) return;
  const { team, teamMember } = tx.tables;
  const { companyId } = company;
  const members = await tx
    .select({ personId: teamMember.personId })
    .from(team)
    .innerJoin(teamMember, eq(teamMember.teamId, team.id))
    .where(
      and(eq(team.companyId, companyId), isNotNull(team.closedAt), inArray(team.name, [...names])),
    );
  await markAllChanged(
    tx,
    company,
    members.map(({ personId }) => personId),
  );
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

const enrolling = rowsOnce(
  [
    "id",
    "companyId",
    "personId",
    "programmeId",
    "enrolledAt",
    "enrolledBy",
    "dueOn",
    "assignmentId",
  ],
  (db, rows) => {
    const { enrolment } = db.tables;
    return db
      .insert(enrolment)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: enrolment.id })
      .prepare();
  },
);

const opened = rowsOnce(["enrolmentId", "channelId", "companyId"], (db, rows) =>
  db.insert(db.tables.enrolmentChannel).values(rows).prepare(),
);

/**
 * Enrols people of a company in a programme for some of its channels, each by an id of their own; who is enrolled already stays as they
 * are. Returns the enrolments that this made, with the keys of those channels.
 */
export async function addEnrolments(
  tx: Tx,
  company: OwnCompany,
  people: readonly { id: string; person: OwnPerson }[],
  { assignmentId = null, dueOn = null, enrolledBy = null, ...row }: Omit<OwnRow<"enrolment">, "id">,
  channelKeys: readonly string[],
): Promise<{ enrolments: OwnEnrolment[]; channelKeys: string[] }> {
  const { channel } = tx.tables;
  const { companyId } = company;
  const all = { ...row, companyId, assignmentId, dueOn, enrolledBy };
  const rows = people.map(({ id, person: { personId } }) => ({ ...all, id, personId }));
  const added = new Set((await enrolling(tx, rows)).flat().map(({ id }) => id));
  if (added.size === 0) return { enrolments: [], channelKeys: [] };
  const channels = await tx
    .select({ id: channel.id, key: channel.key })
    .from(channel)
    .where(and(eq(channel.companyId, companyId), inArray(channel.key, [...channelKeys])));
  await opened(
    tx,
    [...added].flatMap((enrolmentId) =>
      channels.map(({ id: channelId }) => ({ enrolmentId, channelId, companyId })),
    ),
  );
  const enrolments = rows
    .filter(({ id }) => added.has(id))
    .map(({ id: enrolmentId, personId }) => own({ enrolmentId, companyId, personId }));
  await markAllChanged(
    tx,
    company,
    enrolments.map(({ personId }) => personId),
  );
  return { enrolments, channelKeys: channels.map(({ key }) => key) };
}

/** The same of one person; null where it was not the first time. */
export async function addEnrolment(
  tx: Tx,
  person: OwnPerson,
  { id, ...row }: OwnRow<"enrolment">,
  keys: readonly string[],
): Promise<{ enrolment: OwnEnrolment; channelKeys: string[] } | null> {
  const company = own({ companyId: person.companyId });
  const { enrolments, channelKeys } = await addEnrolments(tx, company, [{ id, person }], row, keys);
  const [enrolment] = enrolments;
  return enrolment ? { enrolment, channelKeys } : null;
}
