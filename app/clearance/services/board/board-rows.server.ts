import { turn } from "~/kit/heavy/turn";
import { findKept, type Wanted } from "~/clearance/queries/standings/people";
import type { BoardRow } from "~/clearance/rules/board/board";
import { shownOutlook, shownRow } from "~/clearance/rules/board/kept";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { addDays, type LocalDate } from "~/kit/time/moment";
import { companyOf, type Reach } from "~/ledger/rules/own";
import { findTeamsWithin } from "~/people/queries/teams";
import type { Db, Store } from "~db/store";
import { upToDate } from "./up-to-date.server";

/** So many are read at a time. */
const AT_ONCE = 500;

interface Asked extends Wanted {
  company: Reach;
  now: Date;
}

/** The board's rows of people within somebody’s reach who have not left, by name, each as it is now. */
export async function boardRows(
  store: Store,
  { company, now, ...wanted }: Asked,
): Promise<{ rows: BoardRow[]; rules: CompanyRules; today: LocalDate }> {
  const { rules, today } = await upToDate(store, { company: companyOf(company), now });
  return { rows: await readRows(store.read, company, wanted, today), rules, today };
}

/** Of what is known to be up to date, the rows of some people. */
export async function readRows(
  db: Db,
  reach: Reach,
  wanted: Wanted,
  today: LocalDate,
): Promise<BoardRow[]> {
  const found = await allKept(db, reach, "row", wanted);
  return found.map(({ kept, sortName: _, ...person }) => shownRow(person, kept, today));
}

/** The same people with what is coming for each; where that is said, only those of whom something ends within so many days. */
export async function boardOutlooks(
  store: Store,
  { company, now, endingWithin, ...wanted }: Asked & { endingWithin?: number },
) {
  const { rules, today } = await upToDate(store, { company: companyOf(company), now });
  const ending = endingWithin === undefined ? {} : { endingBy: addDays(today, endingWithin) };
  const found = await allKept(store.read, company, "outlook", { ...wanted, ...ending });
  const people = found.map(({ kept, sortName: _, ...person }) => ({
    person,
    outlook: shownOutlook(kept, today),
  }));
  return { people, rules, today };
}

/** Of what is known to be up to date, what of people is counted: of all within somebody’s reach, or of a team of theirs. */
export async function boardCounted(db: Db, reach: Reach, team: string | null) {
  return allKept(db, reach, "counted", team === null ? {} : { team });
}

/** Everybody who is wanted, some at a time: others have their turn in between. */
async function allKept(
  db: Db,
  reach: Reach,
  what: "row" | "outlook" | "counted",
  wanted: Wanted,
): Promise<Awaited<ReturnType<typeof findKept>>> {
  const all: Awaited<ReturnType<typeof findKept>> = [];
  for (;;) {
    const last = all.at(-1);
    const after = last && { name: last.sortName, personId: last.id };
    const some = await findKept(db, reach, what, { ...wanted, limit: AT_ONCE, after });
    all.push(...some);
    if (some.length < AT_ONCE) return inReadersTeams(db, reach, all);
    await turn();
  }
}

/** Who is in several teams is shown in one that the reader manages. */
async function inReadersTeams<Person extends { id: string; team: string | null }>(
  db: Db,
  reach: Reach,
  people: Person[],
): Promise<Person[]> {
  const teamOf = await findTeamsWithin(db, reach);
  if (!teamOf) return people;
  return people.map((one) => ({ ...one, team: teamOf.get(one.id) ?? one.team }));
}
