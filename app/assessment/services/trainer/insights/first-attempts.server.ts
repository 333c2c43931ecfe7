import { turn } from "~/kit/heavy/turn";
import { itemsOf, itemsTogether, type Items } from "~/assessment/rules/analysis/items";
import { talliesOf, talliesTogether, type Tallies } from "~/assessment/rules/analysis/objectives";
import { quizzesOf, quizzesTogether, type Quizzes } from "~/assessment/rules/analysis/reliability";
import { remembered } from "~/kit/cache/remember";
import type { OwnCompany } from "~/ledger/rules/own";
import {
  findFirstGrades,
  findGradeStamps,
  type ReadUntil,
} from "~/assessment/queries/first-attempts";
import type { Store } from "~db/store";

/** So many attempts are read at a time, and other requests are served in between. */
const SLICE = 250;

interface Sums {
  items: Items;
  quizzes: Quizzes;
  objectives: Tallies;
}

const known = remembered<Store, Sums>();

/**
 * What first attempts at quizzes add up to, over all of these companies. A company is read again once one more is graded; the stamp
 * is another then too.
 */
export async function firstAttempts(
  store: Store,
  companies: readonly OwnCompany[],
): Promise<Sums & { stamp: string }> {
  const lots: Sums[] = [];
  let stamp = "";
  if (companies.length > 0) {
    const stamps = await findGradeStamps(store.read, companies);
    stamp = JSON.stringify([...stamps].sort());
    for (const company of companies) {
      const own = stamps.get(company.companyId);
      if (own === undefined) continue;
      const { companyId } = company;
      const kept = known.recall(store, companyId, own);
      lots.push(kept ?? known.keep(store, companyId, await readAll(store, company), own));
    }
  }
  const [only] = lots;
  return { ...(only && lots.length === 1 ? only : together(lots)), stamp };
}

async function readAll(store: Store, company: OwnCompany): Promise<Sums> {
  const lots: Sums[] = [];
  let after: ReadUntil | null = null;
  do {
    const rows: Awaited<ReturnType<typeof findFirstGrades>> = await findFirstGrades(
      store.read,
      company,
      { after, limit: SLICE },
    );
    lots.push({
      items: itemsOf(rows.map(({ byQuestion }) => byQuestion)),
      quizzes: quizzesOf(rows),
      objectives: talliesOf(rows),
    });
    after = rows.length < SLICE ? null : (rows.at(-1) ?? null);
    if (after) await turn();
  } while (after);
  return together(lots);
}

function together(lots: readonly Sums[]): Sums {
  return {
    items: itemsTogether(lots.map(({ items }) => items)),
    quizzes: quizzesTogether(lots.map(({ quizzes }) => quizzes)),
    objectives: talliesTogether(lots.map(({ objectives }) => objectives)),
  };
}
