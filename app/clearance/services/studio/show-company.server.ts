import type { Call } from "~/people/services/call";
import { boardPage, type BoardGroup, type BoardQuery } from "~/clearance/rules/board/board";
import { waitingFor } from "~/clearance/rules/standing/waiting";
import type { Trainer } from "~/people/rules/actor";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";

/** What a trainer looks for among a company's people: `waiting` for the trainer's own sign-off, or a group of the board. */
export interface CompanyQuery extends Pick<BoardQuery, "search" | "page" | "pageSize"> {
  show: "waiting" | BoardGroup | null;
}

/** One page of a company's people with how far they are, for a trainer engaged with it. */
export async function showCompany({
  store,
  actor,
  now,
  key,
  query,
}: Call<Trainer> & { key: string; query: CompanyQuery }) {
  const company = await engagedCompany({ store, actor, now, key });
  const { rows } = await boardRows(store, { company, now });
  const waiting = new Set(waitingFor("trainer", rows).map((one) => one.person.id));
  const waitingRows = rows.filter((row) => waiting.has(row.person.id));
  const { search, page, pageSize, show } = query;
  const asked: BoardQuery = {
    search,
    group: null,
    sort: "name",
    descending: false,
    page,
    pageSize,
  };
  const shown =
    show === "waiting" ? boardPage(waitingRows, asked) : boardPage(rows, { ...asked, group: show });
  return {
    company: { key: company.key, name: company.name, timeZone: company.timeZone },
    everyone: rows.length,
    rows: shown.rows.map(({ person, programmes }) => ({ person, programmes })),
    matching: shown.matching,
    page: shown.page,
    pages: shown.pages,
    counts: {
      ...boardPage(rows, asked).counts,
      waiting: boardPage(waitingRows, asked).matching,
    },
  };
}
