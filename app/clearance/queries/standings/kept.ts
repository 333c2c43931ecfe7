import { and, eq, inArray } from "drizzle-orm";
import { preparedEach, slot } from "~db/prepared";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** How many addresses one statement takes: it is built once for each of these. */
const SIZES = [1, 10, 100] as const;
type Size = (typeof SIZES)[number];
const MOST = 100;

/** Starts from the addresses, and so takes as long in a large company as in a small one. */
const byAddress = preparedEach(String as (size: Size) => string, (db: Db, size) => {
  const { membership, person, personChange, standingDetail, standingPerson, standingState } =
    db.tables;
  const companyId = slot("companyId");
  const theirs = (table: typeof personChange | typeof standingDetail | typeof standingPerson) =>
    and(eq(table.companyId, companyId), eq(table.personId, person.id));
  return db
    .select({
      personId: person.id,
      email: person.email,
      /** Null for somebody who isn’t and wasn’t an employee of the company. */
      role: membership.role,
      change: personChange.number,
      derived: standingState.change,
      afterName: standingState.afterName,
      rules: standingState.rules,
      since: standingPerson.since,
      changesAt: standingPerson.changesAt,
      gate: standingDetail.gate,
    })
    .from(person)
    .leftJoin(
      membership,
      and(
        eq(membership.personId, person.id),
        eq(membership.companyId, companyId),
        eq(membership.role, "employee"),
      ),
    )
    .leftJoin(personChange, theirs(personChange))
    .leftJoin(standingState, eq(standingState.companyId, companyId))
    .leftJoin(standingPerson, theirs(standingPerson))
    .leftJoin(standingDetail, theirs(standingDetail))
    .where(
      inArray(
        person.email,
        Array.from({ length: size }, (_, at) => slot(`email${at}`)),
      ),
    )
    .prepare();
});

/** What is kept of somebody for the gate, with all there is to know before it may be read. */
export interface KeptForGate {
  personId: string;
  email: string;
  /** The number of the last change of them; null where there was none. */
  change: number | null;
  /** How far the company’s is derived: to which change, and by which rules; null where none is. */
  derived: number | null;
  rules: string | null;
  /** While everybody is derived anew, the name up to which they are. */
  afterName: string | null;
  /** From when until before when it is so, if nothing happens. */
  since: Date | null;
  changesAt: Date | null;
  /** Null of somebody who has left. */
  gate: string | null;
}

/** The same of who is or was an employee of a company, by their addresses as they are kept. */
export async function findKeptByAddress(
  db: Db,
  { companyId }: OwnCompany,
  emails: readonly string[],
): Promise<KeptForGate[]> {
  const found: KeptForGate[] = [];
  for (let from = 0; from < emails.length; from += MOST) {
    const some = emails.slice(from, from + MOST);
    const size = SIZES.find((each) => each >= some.length) ?? MOST;
    // What is left of the statement is filled with the first again.
    const slots = Array.from({ length: size }, (_, at) => [`email${at}`, some[at] ?? some[0]]);
    const values = { companyId, ...Object.fromEntries(slots) };
    for (const { role, ...kept } of await byAddress(db, size).execute(values))
      if (role !== null) found.push(kept);
  }
  return found;
}
