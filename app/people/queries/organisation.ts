import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { nameSortKey } from "~/kit/text/name-order";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { markChanged } from "./changes";

type Row<Name extends keyof Tables> = Tables[Name]["$inferInsert"];

export async function findCompanyByKey(db: Db, key: string) {
  const { company } = db.tables;
  const [row] = await db.select().from(company).where(eq(company.key, key));
  return row ?? null;
}

export async function addPerson(tx: Tx, row: Row<"person">) {
  await tx.insert(tx.tables.person).values({ ...row, sortName: nameSortKey(row.name) });
  if (row.companyId) await markChanged(tx, { companyId: row.companyId, personId: row.id });
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

/** Puts a person into a team of their company, which is made if it is not there. */
export async function joinTeam(
  tx: Tx,
  row: { id: string; companyId: string; personId: string; name: string; isManager: boolean },
) {
  const { team, teamMember } = tx.tables;
  await tx
    .insert(team)
    .values({ id: row.id, companyId: row.companyId, name: row.name })
    .onConflictDoNothing();
  const [found] = await tx
    .select({ id: team.id })
    .from(team)
    .where(and(eq(team.companyId, row.companyId), eq(team.name, row.name)));
  if (!found) throw new Error("The team that was just added is missing.");
  await tx.insert(teamMember).values({
    teamId: found.id,
    personId: row.personId,
    companyId: row.companyId,
    isManager: row.isManager,
  });
  await markChanged(tx, row);
}

export async function addEngagement(tx: Tx, row: Row<"engagement">) {
  await tx.insert(tx.tables.engagement).values(row);
}

/** Ends a person's time with the company, from an instant on; everything they did stays. Whether they had not left before. */
export async function markLeft(
  tx: Tx,
  {
    companyId,
    personId,
    at,
    now = at,
  }: { companyId: string; personId: string; at: Date; now?: Date },
) {
  const { person } = tx.tables;
  const left = await tx
    .update(person)
    .set({ leftAt: at, updatedAt: now })
    .where(staying(tx, { companyId, personId, now }))
    .returning({ id: person.id });
  await markChanged(tx, { companyId, personId });
  return left.length > 0;
}

/** Takes back that somebody is going to leave; whether they had not left yet. */
export async function unmarkLeft(
  tx: Tx,
  { companyId, personId, now }: { companyId: string; personId: string; now: Date },
) {
  const { person } = tx.tables;
  const back = await tx
    .update(person)
    .set({ leftAt: null, updatedAt: now })
    .where(and(staying(tx, { companyId, personId, now }), isNotNull(person.leftAt)))
    .returning({ id: person.id });
  await markChanged(tx, { companyId, personId });
  return back.length > 0;
}

function staying(
  tx: Tx,
  { companyId, personId, now }: { companyId: string; personId: string; now: Date },
) {
  const { person } = tx.tables;
  return and(
    eq(person.id, personId),
    eq(person.companyId, companyId),
    or(isNull(person.leftAt), gt(person.leftAt, now)),
  );
}

/** Employees of a company who have left or are going to, the latest first. */
export async function listLeavers(db: Db, companyId: string) {
  const { person } = db.tables;
  return await db
    .select({ id: person.id, name: person.name, leftAt: person.leftAt })
    .from(person)
    .where(
      and(eq(person.companyId, companyId), eq(person.role, "employee"), isNotNull(person.leftAt)),
    )
    .orderBy(desc(person.leftAt), asc(person.sortName));
}

/**
 * Enrols a person in a programme for some channels of their company; a second time changes nothing. Returns the keys of those
 * channels, null where it was not the first time.
 */
export async function addEnrolment(
  tx: Tx,
  row: Row<"enrolment">,
  channelKeys: readonly string[],
): Promise<string[] | null> {
  const { enrolment, enrolmentChannel, channel } = tx.tables;
  const added = await tx
    .insert(enrolment)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: enrolment.id });
  if (added.length === 0) return null;
  const channels = await tx
    .select({ id: channel.id, key: channel.key })
    .from(channel)
    .where(and(eq(channel.companyId, row.companyId), inArray(channel.key, [...channelKeys])));
  for (const { id } of channels) {
    await tx
      .insert(enrolmentChannel)
      .values({ enrolmentId: row.id, channelId: id, companyId: row.companyId });
  }
  await markChanged(tx, row);
  return channels.map(({ key }) => key);
}
