import type { Call } from "~/people/services/call";
import { boardPage, type BoardQuery } from "~/clearance/rules/board/board";
import type { Trainer } from "~/people/rules/actor";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";

/** What a trainer looks for among a company's people. */
export type CompanyQuery = Pick<BoardQuery, "search" | "group" | "page" | "pageSize">;

/** One page of a company's people with how far they are, for a trainer engaged with it. */
export async function showCompany({
  store,
  actor,
  now,
  key,
  query,
}: Call<Trainer> & { key: string; query: CompanyQuery }) {
  const company = await engagedCompany({ store, actor, now, key });
  const { rows, rules } = await boardRows(store, { company, now });
  const { step } = titledFor(rules);
  const shown = boardPage(rows, { ...query, sort: "name", descending: false });
  return {
    company: { key: company.key, name: company.name, timeZone: company.timeZone },
    everyone: rows.length,
    rows: shown.rows.map(({ person, programmes }) => ({
      person,
      programmes: programmes.map((one) => ({ ...one, nextStep: step(one.nextStep) })),
    })),
    matching: shown.matching,
    page: shown.page,
    pages: shown.pages,
    counts: shown.counts,
  };
}
