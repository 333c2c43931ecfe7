import { and, asc, eq, gt, inArray, lte, or, sql } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import { countedMore, shownCounted, type Counted } from "~/clearance/rules/board/counted";
import { preparedOnce, slot } from "~db/prepared";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { count } from "./counts";

export type StandingState = Tables["standingState"]["$inferSelect"];

/** What there is to know before what is kept of a company is read: how far it goes, and the first and last instants for which it is so. */
export interface Upkeep {
  state: StandingState | null;
  /** The number of the last change of anybody; 0 where there was none. */
  change: number;
  firstChangeAt: Date | null;
  lastSince: Date | null;
}

const upkeep = preparedOnce((db) => {
  const { company, personChange, standingPerson, standingState } = db.tables;
  const own = sql`${company.id}`;
  return db
    .select({
      state: standingState,
      change: sql<number>`coalesce((select max(${personChange.number}) from ${personChange} where ${personChange.companyId} = ${own}), 0)`,
      firstChangeAt:
        sql`(select min(${standingPerson.changesAt}) from ${standingPerson} where ${standingPerson.companyId} = ${own})`.mapWith(
          standingPerson.changesAt,
        ),
      lastSince:
        sql`(select max(${standingPerson.since}) from ${standingPerson} where ${standingPerson.companyId} = ${own})`.mapWith(
          standingPerson.since,
        ),
    })
    .from(company)
    .leftJoin(standingState, eq(standingState.companyId, company.id))
    .where(eq(company.id, slot("companyId")))
    .prepare();
});

export async function findUpkeep(db: Db, { companyId }: OwnCompany): Promise<Upkeep> {
  const [row] = await upkeep(db).execute({ companyId });
  if (!row) return { state: null, change: 0, firstChangeAt: null, lastSince: null };
  return { ...row, change: Number(row.change) } as Upkeep;
}

/** The state as a write sees it, which nobody else changes until that is over. */
export async function findState(
  tx: Tx,
  { companyId }: OwnCompany,
): Promise<StandingState | undefined> {
  const { standingState } = tx.tables;
  const [row] = await tx.select().from(standingState).where(eq(standingState.companyId, companyId));
  return row;
}

export async function keepState(
  tx: Tx,
  { companyId }: OwnCompany,
  { companyId: _, ...state }: StandingState,
) {
  const { standingState } = tx.tables;
  await tx
    .insert(standingState)
    .values({ ...state, companyId })
    .onConflictDoUpdate({ target: standingState.companyId, set: state });
}

export async function lastChange(tx: Tx, { companyId }: OwnCompany): Promise<number> {
  const { personChange } = tx.tables;
  const [row] = await tx
    .select({ number: sql<number>`coalesce(max(${personChange.number}), 0)` })
    .from(personChange)
    .where(eq(personChange.companyId, companyId));
  return Number(row?.number ?? 0);
}

/** The next employees after one by name, or the first, also those who have left. */
export async function employeesAfter(
  tx: Tx,
  { companyId }: OwnCompany,
  after: { name: string; personId: string },
  limit: number,
) {
  const { membership } = tx.tables;
  return tx
    .select({ personId: membership.personId, name: membership.sortName })
    .from(membership)
    .where(
      and(
        eq(membership.companyId, companyId),
        eq(membership.role, "employee"),
        sql`(${membership.sortName}, ${membership.personId}) > (${after.name}, ${after.personId})`,
      ),
    )
    .orderBy(asc(membership.sortName), asc(membership.personId))
    .limit(limit);
}

/** The people who changed after a number, in the order in which they did. */
export async function changedAfter(
  tx: Tx,
  { companyId }: OwnCompany,
  since: number,
  limit: number,
) {
  const { personChange } = tx.tables;
  return tx
    .select({ personId: personChange.personId, number: personChange.number })
    .from(personChange)
    .where(and(eq(personChange.companyId, companyId), gt(personChange.number, since)))
    .orderBy(asc(personChange.number))
    .limit(limit);
}

/** Those of whom something else is so by now, or is not so yet. */
export async function dueAt(tx: Tx, { companyId }: OwnCompany, now: Date, limit: number) {
  const { standingPerson } = tx.tables;
  const { changesAt, since } = standingPerson;
  const rows = await tx
    .select({ personId: standingPerson.personId })
    .from(standingPerson)
    .where(and(eq(standingPerson.companyId, companyId), or(lte(changesAt, now), gt(since, now))))
    .limit(limit);
  return rows.map(({ personId }) => personId);
}

type StandingPersonRow = Tables["standingPerson"]["$inferInsert"];
type StandingDetailRow = Tables["standingDetail"]["$inferInsert"];

/** What is derived of some people, with what those keys of it stand for that are hashes. */
export interface Kept {
  people: StandingPersonRow[];
  details: StandingDetailRow[];
  counted: Counted[];
  about: ReadonlyMap<string, string>;
}

const NOTHING: Kept = { people: [], details: [], counted: [], about: new Map() };

/** Puts what is derived of some people in the place of what was kept of them, and counts them as they are now. */
export async function keepStandings(
  tx: Tx,
  company: OwnCompany,
  personIds: readonly string[],
  kept: Kept,
) {
  const { standingDetail, standingPerson } = tx.tables;
  const { companyId } = company;
  const ids = [...personIds];
  const before = await tx
    .select({ counted: standingDetail.counted })
    .from(standingDetail)
    .where(and(eq(standingDetail.companyId, companyId), inArray(standingDetail.personId, ids)));
  const counted = before.flatMap((row) => shownCounted(row.counted));
  for (const table of [standingPerson, standingDetail])
    await tx.delete(table).where(and(eq(table.companyId, companyId), inArray(table.personId, ids)));
  if (kept.people.length > 0) await tx.insert(standingPerson).values(kept.people);
  if (kept.details.length > 0) await tx.insert(standingDetail).values(kept.details);
  await count(tx, company, countedMore(counted, kept.counted), kept.about);
}

/** Throws away what is kept of some people, of whom it is noted that it has to be derived again. */
export async function forgetStandingsOf(tx: Tx, company: OwnCompany, personIds: readonly string[]) {
  for (let from = 0; from < personIds.length; from += 500)
    await keepStandings(tx, company, personIds.slice(from, from + 500), NOTHING);
}

/** Throws away all that is kept of every company. */
export async function forgetStandings(tx: Tx) {
  const { standingCount, standingDetail, standingPerson, standingState } = tx.tables;
  for (const table of [standingState, standingCount, standingDetail, standingPerson])
    await tx.delete(table);
}
