import { z } from "zod";
import { addressBy, PAGE } from "~/kit/http/address";
import { BOARD_SORTS, type BoardQuery, type BoardSort } from "~/clearance/rules/board/board";
import { BOARD_FILTER } from "~/clearance/rules/board/board-filter";

const PAGE_SIZE = 50;

const ADDRESS = addressBy(
  z.object(BOARD_FILTER).extend({
    sort: z.enum(BOARD_SORTS).catch("name"),
    dir: z.enum(["asc", "desc"]).catch("asc"),
    page: PAGE,
  }),
);

/** The board's query from its address: the same for the page and for the export. */
export function boardQueryOf(request: Request): BoardQuery {
  const { q, show, sort, dir, page } = ADDRESS.read(request);
  return { search: q, group: show, sort, descending: dir === "desc", page, pageSize: PAGE_SIZE };
}

/** The query string for a board that differs so from this one. A change begins at page 1. */
export function boardSearch(query: BoardQuery, change: Partial<BoardQuery> = {}): string {
  const { search, group, sort, descending, page } = { ...query, page: 1, ...change };
  return ADDRESS.write({ q: search, show: group, sort, dir: descending ? "desc" : "asc", page });
}

/** Sorting by another column starts upwards; by the same one, turns round. */
export function sortedBy(query: BoardQuery, sort: BoardSort): Partial<BoardQuery> {
  return { sort, descending: query.sort === sort && !query.descending };
}
