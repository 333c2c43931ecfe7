import {
  countByGroups,
  countTeams,
  findManagersTurns,
  findSteps,
} from "~/clearance/queries/standings/people";
import { noCounts, type BoardCounts } from "~/clearance/rules/board/board";
import { groupsIn } from "~/clearance/rules/board/kept";
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
  const everybody = await countsOf(store.read, company);
  const summary: BoardSummary = {
    ...everybody,
    teams: await countTeams(store.read, company),
    managersTurns: await findManagersTurns(store.read, company),
    steps: await findSteps(store.read, company),
  };
  return summaries.keep(store, companyId, summary, version);
}

/** How many are in each group of those in whose texts some folded words stand, and how many of them are enrolled. */
export async function countsOf(db: Db, company: OwnCompany, words: readonly string[] = []) {
  const counts = noCounts();
  let enrolled = 0;
  for (const row of await countByGroups(db, company, words)) {
    counts.all += row.people;
    if (row.enrolled) enrolled += row.people;
    for (const group of groupsIn(row.groups)) counts[group] += row.people;
  }
  return { counts, enrolled };
}
