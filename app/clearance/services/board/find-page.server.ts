import { turn } from "~/kit/heavy/turn";
import { findShown, findShownOf, findSought } from "~/clearance/queries/standings/people";
import {
  boardPage,
  EVERYBODY,
  everyoneOf,
  searchWords,
  type BoardCounts,
  type BoardPage,
  type BoardQuery,
  type BoardRow,
} from "~/clearance/rules/board/board";
import { shownRow, stepsInOrder } from "~/clearance/rules/board/kept";
import type { NextStep } from "~/clearance/rules/standing/standing";
import { managersTurnsOf } from "~/clearance/rules/standing/waiting";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { pageOf } from "~/kit/lists/pages";
import type { LocalDate } from "~/kit/time/moment";
import { companyOf, teamsIn, type OwnCompany, type Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { boardRows } from "./board-rows.server";
import { boardSummary, countsOf, type BoardSummary } from "./board-summary.server";
import { upToDate } from "./up-to-date.server";

export interface FoundPage extends BoardPage {
  rules: CompanyRules;
  today: LocalDate;
  /** Of everyone within reach, whatever is searched. */
  everyone: Omit<BoardSummary, "steps">;
}

interface Asked {
  company: Reach;
  now: Date;
  query: BoardQuery;
  /** In whose words next steps are sorted. */
  titles?: "readers" | "originals";
}

/** What shows more than that reads some at a time, and other requests are served in between. */
const AT_ONCE = 200;

/**
 * What a query shows of the people within somebody’s reach. Of a company the database finds, sorts and counts them, and no more are
 * read than are shown; the people of some teams are read, being few.
 */
export async function findPage(
  store: Store,
  { company: reach, now, query, titles = "readers" }: Asked,
): Promise<FoundPage> {
  if (teamsIn(reach)) {
    const { rows, rules, today } = await boardRows(store, { company: reach, now });
    const everyone = { ...everyoneOf(rows), managersTurns: managersTurnsOf(rows) };
    const titled = titles === "readers" ? titledFor(rules) : undefined;
    return { ...boardPage(rows, query, titled), rules, today, everyone };
  }
  const company = companyOf(reach);
  const { rules, today, version } = await upToDate(store, { company, now });
  const summary = await boardSummary(store, company, version);
  const step = titles === "readers" ? titledFor(rules).step : (one: NextStep | null) => one;
  const { asked, ...found } = await placeOf(store, { company, step, summary, query });
  const rows = asked.limit > AT_ONCE ? await readAll(store, company, asked, today) : [];
  if (asked.limit <= AT_ONCE)
    for (const { kept, ...person } of await findShown(store.read, company, asked))
      rows.push(shownRow(person, kept, today));
  return { ...found, rows, rules, today, everyone: summary };
}

async function readAll(store: Store, company: OwnCompany, asked: Place, today: LocalDate) {
  const personIds = await findSought(store.read, company, asked);
  const rows: BoardRow[] = [];
  for await (const some of findShownOf(store.read, company, personIds)) {
    for (const { kept, ...person } of some) rows.push(shownRow(person, kept, today));
    await turn();
  }
  return rows;
}

/** The ids of all whom a query shows, on whatever page, in its order. */
export async function findAllIds(
  store: Store,
  {
    company: reach,
    now,
    query,
  }: Pick<Asked, "company" | "now"> & {
    query: Pick<BoardQuery, "search" | "group">;
  },
): Promise<string[]> {
  const all = { ...query, sort: "name", descending: false, page: 1, pageSize: EVERYBODY } as const;
  if (teamsIn(reach)) {
    const { rows } = await findPage(store, { company: reach, now, query: all });
    return rows.map(({ person }) => person.id);
  }
  const company = companyOf(reach);
  const { version } = await upToDate(store, { company, now });
  const summary = await boardSummary(store, company, version);
  const step = (one: NextStep | null) => one;
  const { asked } = await placeOf(store, { company, step, summary, query: all });
  return findSought(store.read, company, asked);
}

interface Found {
  company: OwnCompany;
  step: (step: NextStep | null) => NextStep | null;
  summary: BoardSummary;
  query: BoardQuery;
}

type Place = Parameters<typeof findSought>[2];

/** Which of the people are on a page, and how many there are beside them. */
async function placeOf(store: Store, { company, step, summary, query }: Found) {
  const { group, sort, descending } = query;
  const words = searchWords(query.search);
  const counts: BoardCounts =
    words.length === 0 ? summary.counts : await countsOf(store.read, company, words);
  const matching = group === null ? counts.all : counts[group];
  const { page, pages, from, until } = pageOf(matching, query.page, query.pageSize);
  const steps = sort === "next-step" ? stepsInOrder(summary.steps, step) : [];
  const order = { sort, descending, steps };
  const asked: Place = { words, group, order, limit: until - from, offset: from };
  return { asked, counts, matching, page, pages };
}
