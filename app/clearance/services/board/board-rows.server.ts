import { findKept, findPeople, type Wanted } from "~/clearance/queries/standings/people";
import { SIGN_OFF_GROUPS, type BoardRow } from "~/clearance/rules/board/board";
import { shownOutlook, shownRow } from "~/clearance/rules/board/kept";
import type { SignOffKind } from "~/clearance/rules/kinds";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { addDays, type LocalDate } from "~/kit/time/moment";
import { companyOf, type Reach } from "~/ledger/rules/own";
import { findTeamsWithin } from "~/people/queries/teams";
import type { Db, Store } from "~db/store";
import { upToDate } from "./up-to-date.server";

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

/** The rows of those who wait for the sign-off of a side. */
export async function waitingRows(
  store: Store,
  asked: Pick<Asked, "company" | "now">,
  side: SignOffKind,
) {
  return boardRows(store, { ...asked, group: SIGN_OFF_GROUPS[side] });
}

/** Of what is known to be up to date, the rows of some people. */
export async function readRows(
  db: Db,
  reach: Reach,
  wanted: Wanted,
  today: LocalDate,
): Promise<BoardRow[]> {
  const kept = await keptWithin(db, reach, wanted);
  return kept.map(({ person, row }) => shownRow(person, row, today));
}

/** The same people with what is coming for each; where that is said, only those of whom something ends within so many days. */
export async function boardOutlooks(
  store: Store,
  { company, now, endingWithin, ...wanted }: Asked & { endingWithin?: number },
) {
  const { rules, today } = await upToDate(store, { company: companyOf(company), now });
  const ending = endingWithin === undefined ? {} : { endingBy: addDays(today, endingWithin) };
  const kept = await keptWithin(store.read, company, { ...wanted, ...ending });
  const people = kept.map(({ person, outlook }) => ({
    person,
    outlook: shownOutlook(outlook, today),
  }));
  return { people, rules, today };
}

/** Who they are, without where they stand. */
export async function boardPeople(store: Store, { company, now }: Pick<Asked, "company" | "now">) {
  const { rules } = await upToDate(store, { company: companyOf(company), now });
  return {
    people: await inReadersTeams(store.read, company, await findPeople(store.read, company)),
    rules,
  };
}

async function keptWithin(db: Db, reach: Reach, wanted: Wanted) {
  const found = await inReadersTeams(db, reach, await findKept(db, reach, wanted));
  return found.map(({ row, outlook, ...person }) => ({ person, row, outlook }));
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
