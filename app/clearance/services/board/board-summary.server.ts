import { findCounts } from "~/clearance/queries/standings/counts";
import { countByGroups, findManagersTurns } from "~/clearance/queries/standings/people";
import { noCounts, type BoardCounts } from "~/clearance/rules/board/board";
import { groupsOfKey } from "~/clearance/rules/board/counted";
import { groupsIn } from "~/clearance/rules/board/kept";
import type { BoardGroup } from "~/clearance/rules/kinds";
import { remembered } from "~/kit/cache/remember";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db, Store } from "~db/store";

/** What is said of everybody in a company: some numbers, and no more of people than the ids of those who wait for a manager. */
export interface BoardSummary {
  counts: BoardCounts;
  teams: number;
  enrolled: number;
  /** How many sign-offs of each a manager is asked for, who has waited longest first. */
  managersTurns: readonly { personId: string; turns: number }[];
  /** The next steps that there are. */
  steps: readonly string[];
}

const summaries = remembered<Store, BoardSummary>();

/** Counted again when anything that is kept of the company was written since. */
export async function boardSummary(
  store: Store,
  company: OwnCompany,
  version: number,
): Promise<BoardSummary> {
  const { companyId } = company;
  const known = summaries.recall(store, companyId, version);
  if (known) return known;
  const rows = await findCounts(store.read, company, ["groups", "team", "step"]);
  const of = (kind: (typeof rows)[number]["what"]) => rows.filter(({ what }) => what === kind);
  const summary: BoardSummary = {
    ...summedUp(of("groups").map(({ key, people }) => ({ ...groupsOfKey(key), people }))),
    teams: of("team").length,
    managersTurns: await findManagersTurns(store.read, company),
    steps: of("step").map(({ key }) => key),
  };
  return summaries.keep(store, companyId, summary, version);
}

/** How many are in each group of those in whose texts some folded words stand. */
export async function countsOf(
  db: Db,
  company: OwnCompany,
  words: readonly string[],
): Promise<BoardCounts> {
  const rows = await countByGroups(db, company, words);
  return summedUp(rows.map((row) => ({ ...row, groups: groupsIn(row.groups) }))).counts;
}

function summedUp(
  rows: readonly { groups: readonly BoardGroup[]; enrolled: boolean; people: number }[],
): Pick<BoardSummary, "counts" | "enrolled"> {
  const counts = noCounts();
  let enrolled = 0;
  for (const row of rows) {
    counts.all += row.people;
    if (row.enrolled) enrolled += row.people;
    for (const group of row.groups) counts[group] += row.people;
  }
  return { counts, enrolled };
}
