import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { own, type Own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { Role } from "~/people/rules/kinds";
import { nameSortKey } from "~/kit/text/name-order";
import type { Db, Tx } from "~db/store";
import { markChanged, type OwnRow } from "./changes";

/** A company by its key. Nobody asks: it is for the program itself, and where an author was let on to the company’s files. */
export async function findCompanyByKey(db: Db, key: string) {
  const { company } = db.tables;
  const [row] = await db.select().from(company).where(eq(company.key, key));
  return row ? own({ ...row, companyId: row.id }) : null;
}

/** Adds somebody to a company, or to the agency where it is null. Returns them as their company’s; null for the agency’s. */
export async function addPerson(
  tx: Tx,
  company: OwnCompany | null,
  row: OwnRow<"person">,
): Promise<OwnPerson | null> {
  const companyId = company?.companyId ?? null;
  await tx.insert(tx.tables.person).values({ ...row, companyId, sortName: nameSortKey(row.name) });
  if (companyId === null) return null;
  const added = own({ companyId, personId: row.id });
  await markChanged(tx, added);
  return added;
}

/**
 * Who has an address: nobody, someone who may not be touched from here, or someone who has left this company, or the agency where
 * it is null, and had this role there. An address is one person’s in the whole installation.
 */
export async function findFormer(
  tx: Tx,
  company: OwnCompany | null,
  { email, role, now }: { email: string; role: Role; now: Date },
): Promise<"nobody" | "taken" | { personId: string; own: OwnPerson | null }> {
  const { person } = tx.tables;
  const [row] = await tx
    .select({
      personId: person.id,
      companyId: person.companyId,
      role: person.role,
      leftAt: person.leftAt,
    })
    .from(person)
    .where(eq(person.email, email));
  if (!row) return "nobody";
  const { personId, companyId, leftAt } = row;
  if (companyId !== (company?.companyId ?? null) || row.role !== role) return "taken";
  if (leftAt === null || leftAt > now) return "taken";
  return { personId, own: companyId === null ? null : own({ companyId, personId }) };
}

/** Has someone who left come back, as the person they were. False where they have not left. */
export async function markReturned(tx: Tx, one: OwnPerson, now: Date): Promise<boolean> {
  const { person } = tx.tables;
  const back = await tx
    .update(person)
    .set({ leftAt: null, updatedAt: now })
    .where(
      and(
        eq(person.id, one.personId),
        eq(person.companyId, one.companyId),
        lte(person.leftAt, now),
      ),
    )
    .returning({ id: person.id });
  await markChanged(tx, one);
  return back.length > 0;
}

/** The same of somebody of the agency, who is of no company. */
export async function markReturnedToAgency(tx: Tx, personId: string, now: Date) {
  const { person } = tx.tables;
  await tx
    .update(person)
    .set({ leftAt: null, updatedAt: now })
    .where(and(eq(person.id, personId), isNull(person.companyId)));
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
  person: OwnPerson,
  row: { id: string; name: string; isManager: boolean },
) {
  const { team, teamMember } = tx.tables;
  const { companyId, personId } = person;
  await tx.insert(team).values({ id: row.id, companyId, name: row.name }).onConflictDoNothing();
  const [found] = await tx
    .select({ id: team.id })
    .from(team)
    .where(and(eq(team.companyId, companyId), eq(team.name, row.name)));
  if (!found) throw new Error("The team that was just added is missing.");
  // A person who comes back may still be in it.
  await tx
    .insert(teamMember)
    .values({ teamId: found.id, personId, companyId, isManager: row.isManager })
    .onConflictDoNothing();
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

/** Ends a person's time with the company, from an instant on; everything they did stays. Whether they had not left before. */
export async function markLeft(tx: Tx, one: OwnPerson, { at, now = at }: { at: Date; now?: Date }) {
  const { person } = tx.tables;
  const left = await tx
    .update(person)
    .set({ leftAt: at, updatedAt: now })
    .where(staying(tx, one, now))
    .returning({ id: person.id });
  await markChanged(tx, one);
  return left.length > 0;
}

/** Takes back that somebody is going to leave; whether they had not left yet. */
export async function unmarkLeft(tx: Tx, one: OwnPerson, now: Date) {
  const { person } = tx.tables;
  const back = await tx
    .update(person)
    .set({ leftAt: null, updatedAt: now })
    .where(and(staying(tx, one, now), isNotNull(person.leftAt)))
    .returning({ id: person.id });
  await markChanged(tx, one);
  return back.length > 0;
}

function staying(tx: Tx, { companyId, personId }: OwnPerson, now: Date) {
  const { person } = tx.tables;
  return and(
    eq(person.id, personId),
    eq(person.companyId, companyId),
    or(isNull(person.leftAt), gt(person.leftAt, now)),
  );
}

/** Employees of a company who have left or are going to, the latest first. */
export async function listLeavers(db: Db, { companyId }: OwnCompany) {
  const { person } = db.tables;
  return await db
    .select({ id: person.id, name: person.name, leftAt: person.leftAt })
    .from(person)
    .where(
      and(eq(person.companyId, companyId), eq(person.role, "employee"), isNotNull(person.leftAt)),
    )
    .orderBy(desc(person.leftAt), asc(person.sortName));
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
  for (const { id } of channels) {
    await tx.insert(enrolmentChannel).values({ enrolmentId: row.id, channelId: id, companyId });
  }
  await markChanged(tx, person);
  const enrolment = own({ enrolmentId: row.id, companyId, personId });
  return { enrolment, channelKeys: channels.map(({ key }) => key) };
}
