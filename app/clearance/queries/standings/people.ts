import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  lte,
  sql,
  type Placeholder,
  type SQL,
} from "drizzle-orm";
import type { BoardSort } from "~/clearance/rules/board/board";
import { bitOf } from "~/clearance/rules/board/kept";
import type { BoardGroup } from "~/clearance/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import { nameSortKey } from "~/kit/text/name-order";
import { within } from "~/ledger/queries/within";
import type { OwnCompany, Reach } from "~/ledger/rules/own";
import { preparedEach, preparedOnce, slot } from "~db/prepared";
import type { Db } from "~db/store";

/** Which of a company’s people, of those who have not left: in whose texts all of some folded words stand, and in a group. */
interface Sought {
  words: readonly string[];
  group: BoardGroup | null;
}

/** In which order. `steps` are the next steps there are, as the reader’s words for them are sorted; those alike are together. */
interface Order {
  sort: BoardSort;
  descending: boolean;
  steps: readonly (readonly string[])[];
}

/** Of those in whose texts some words stand, how many there are of each mix of groups, and of those how many are enrolled in something. */
export async function countByGroups(db: Db, company: OwnCompany, words: readonly string[]) {
  const { standingPerson } = db.tables;
  const { groups, enrolled } = standingPerson;
  return db
    .select({ groups, enrolled, people: count() })
    .from(standingPerson)
    .where(sought(db, company.companyId, { words, group: null }))
    .groupBy(groups, enrolled);
}

/** The people of whom a manager is asked for something, who has waited longest first. */
export async function findManagersTurns(db: Db, company: OwnCompany) {
  const { standingPerson } = db.tables;
  const { personId, managerTurns: turns, managerSince } = standingPerson;
  return db
    .select({ personId, turns })
    .from(standingPerson)
    .where(sought(db, company.companyId, { words: [], group: "manager-sign-off" }))
    .orderBy(asc(managerSince));
}

type Page = Sought & { order: Order; limit: number; offset: number };

/** The ids of some of the people, in an order. */
export async function findSought(db: Db, company: OwnCompany, page: Page): Promise<string[]> {
  return (await idsSought(db, company.companyId, page)).map(({ id }) => id);
}

/** What is kept of some of the people to be shown, in an order: no more is read than that. */
export async function findShown(db: Db, company: OwnCompany, page: Page) {
  if (page.words.length > 0 || page.order.sort === "next-step") return shown(db, company, page);
  const { companyId } = company;
  const { limit, offset } = page;
  return preparedPage(db, page).execute({ companyId, limit, offset });
}

/** Without words that are searched, there are few kinds of pages. */
const preparedPage = preparedEach(
  ({ group, order: { sort, descending } }: Page) => `${group} ${sort} ${descending}`,
  (db, page) =>
    shown(
      db,
      { companyId: slot("companyId") },
      { ...page, limit: slot("limit"), offset: slot("offset") },
    ).prepare(),
);

/** What is put into a statement at once, or each time that it is executed. */
type Filled<Of> = {
  [Key in keyof Of]: Of[Key] extends number | string ? Of[Key] | Placeholder : Of[Key];
};

function shown(db: Db, { companyId }: Filled<{ companyId: string }>, page: Filled<Page>) {
  const { person, standingDetail, standingPerson } = db.tables;
  const ids = idsSought(db, companyId, page).as("sought");
  // SQLite takes crossed tables in this order: those few first, and then what is kept of each.
  return db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      team: standingPerson.team,
      kept: standingDetail.row,
    })
    .from(ids)
    .crossJoin(standingPerson)
    .crossJoin(standingDetail)
    .crossJoin(person)
    .where(
      and(
        eq(standingPerson.companyId, companyId),
        eq(standingPerson.personId, ids.id),
        eq(standingDetail.companyId, companyId),
        eq(standingDetail.personId, ids.id),
        eq(person.id, ids.id),
      ),
    )
    .orderBy(...orderedBy(db, page.order));
}

/** So many are read at a time of many that are shown. */
const BLOCK = 100;

const block = preparedOnce((db) => {
  const { person, standingDetail, standingPerson } = db.tables;
  return db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      team: standingPerson.team,
      kept: standingDetail.row,
    })
    .from(standingPerson)
    .innerJoin(
      standingDetail,
      and(
        eq(standingDetail.companyId, standingPerson.companyId),
        eq(standingDetail.personId, standingPerson.personId),
      ),
    )
    .innerJoin(person, eq(person.id, standingPerson.personId))
    .where(
      and(
        eq(standingPerson.companyId, slot("companyId")),
        inArray(
          standingPerson.personId,
          Array.from({ length: BLOCK }, (_, at) => slot(`${at}`)),
        ),
      ),
    )
    .prepare();
});

/** The same of many, by their ids and in their order, some at a time. */
export async function* findShownOf(
  db: Db,
  { companyId }: OwnCompany,
  personIds: readonly string[],
) {
  for (let from = 0; from < personIds.length; from += BLOCK) {
    const some = personIds.slice(from, from + BLOCK);
    const slots = Array.from({ length: BLOCK }, (_, at) => [`${at}`, some[at] ?? ""] as const);
    const rows = await block(db).execute({ companyId, ...Object.fromEntries(slots) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    yield some.flatMap((id) => byId.get(id) ?? []);
  }
}

function idsSought(
  db: Db,
  companyId: string | Placeholder,
  { order, limit, offset, ...which }: Filled<Page>,
) {
  const { standingPerson } = db.tables;
  return db
    .select({ id: standingPerson.personId })
    .from(standingPerson)
    .where(sought(db, companyId, which))
    .orderBy(...orderedBy(db, order))
    .limit(limit)
    .offset(offset);
}

const firstToEnd = preparedOnce((db) => {
  const { person, standingDetail, standingPerson } = db.tables;
  const { companyId, personId, sortName, validUntil } = standingPerson;
  return db
    .select({
      id: person.id,
      name: person.name,
      team: standingPerson.team,
      kept: standingDetail.outlook,
    })
    .from(standingPerson)
    .innerJoin(
      standingDetail,
      and(eq(standingDetail.companyId, companyId), eq(standingDetail.personId, personId)),
    )
    .innerJoin(person, eq(person.id, personId))
    .where(
      and(
        eq(companyId, slot("companyId")),
        gte(validUntil, slot("from")),
        lte(validUntil, slot("until")),
        inGroup("cleared"),
      ),
    )
    .orderBy(asc(validUntil), asc(sortName), asc(personId))
    .limit(slot("limit"))
    .prepare();
});

/** What is coming for the first people of whom something ends within some days, the soonest first. */
export async function findFirstToEnd(
  db: Db,
  { companyId }: OwnCompany,
  span: { from: LocalDate; until: LocalDate; limit: number },
) {
  return firstToEnd(db).execute({ companyId, ...span });
}

/** What is kept of people within somebody’s reach who have not left, by name: of all, or of those that are wanted. */
export async function findKept<What extends "row" | "outlook" | "counted">(
  db: Db,
  reach: Reach,
  what: What,
  { personIds, group, endingBy, enrolled, team, after, limit }: Wanted & Slice,
) {
  const { person, standingDetail, standingPerson } = db.tables;
  return db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      team: standingPerson.team,
      sortName: standingPerson.sortName,
      kept: standingDetail[what],
    })
    .from(standingPerson)
    .innerJoin(
      standingDetail,
      and(
        eq(standingDetail.companyId, standingPerson.companyId),
        eq(standingDetail.personId, standingPerson.personId),
      ),
    )
    .innerJoin(person, eq(person.id, standingPerson.personId))
    .where(
      and(
        within(db, reach, standingPerson),
        personIds && inArray(standingPerson.personId, [...personIds]),
        group && inGroup(group),
        endingBy === undefined ? undefined : lte(standingPerson.validUntil, endingBy),
        team === undefined
          ? undefined
          : and(eq(standingPerson.teamKey, nameSortKey(team)), eq(standingPerson.team, team)),
        enrolled === undefined ? undefined : eq(standingPerson.enrolled, enrolled),
        after &&
          sql`(${standingPerson.sortName}, ${standingPerson.personId}) > (${after.name}, ${after.personId})`,
      ),
    )
    .orderBy(asc(standingPerson.sortName), asc(standingPerson.personId))
    .limit(limit);
}

interface Slice {
  /** The last of those who were read before. */
  after: { name: string; personId: string } | undefined;
  limit: number;
}

export interface Wanted {
  personIds?: readonly string[];
  group?: BoardGroup;
  endingBy?: LocalDate;
  enrolled?: boolean;
  team?: string;
}

/** As the index of a group has it, so that it is used. */
function inGroup(group: BoardGroup): SQL {
  return sql.raw(`("standing_person"."groups" & ${bitOf(group)}) <> 0`);
}

function sought(
  db: Db,
  companyId: string | Placeholder,
  { words, group }: Sought,
): SQL | undefined {
  const { standingPerson } = db.tables;
  const { search, teamSearch } = standingPerson;
  return and(
    eq(standingPerson.companyId, companyId),
    eq(standingPerson.gone, false),
    group === null ? undefined : inGroup(group),
    ...words.map((word) => {
      const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      return sql`(${search} like ${pattern} escape '\\' or ${teamSearch} like ${pattern} escape '\\')`;
    }),
  );
}

/** Missing values come last whichever way one sorts; ties are broken by name and id, so that pages never overlap. */
function orderedBy(db: Db, { sort, descending, steps }: Order): SQL[] {
  const { personId, sortName, step, teamKey, validUntil } = db.tables.standingPerson;
  const way = descending ? desc : asc;
  const byName = [asc(sortName), asc(personId)];
  switch (sort) {
    case "name":
      return [way(sortName), asc(personId)];
    case "team":
      return [sql`(${teamKey} is null)`, way(teamKey), ...byName];
    case "valid-until":
      return [sql`(${validUntil} is null)`, way(validUntil), ...byName];
    case "next-step": {
      const places = steps.flatMap((alike, place) =>
        alike.map((one) => sql`when ${one} then ${sql.raw(String(place))}`),
      );
      if (places.length === 0) return byName;
      const place = sql`(case ${step} ${sql.join(places, sql` `)} end)`;
      return [sql`(${step} is null)`, way(place), ...byName];
    }
    default:
      return sort satisfies never;
  }
}
