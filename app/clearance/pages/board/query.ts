import type { BoardQuery, BoardSort } from "~/clearance/rules/board/board";
import { addressText } from "~/kit/http/address";

/** What goes without saying. */
export const BOARD_OPENING = { sort: "name", dir: "asc", page: 1 } as const;

/** The query string for a board that differs so from this one. A change begins at page 1. */
export function boardSearch(query: BoardQuery, change: Partial<BoardQuery> = {}): string {
  const { search, group, sort, descending, page } = { ...query, page: 1, ...change };
  const dir = descending ? "desc" : "asc";
  return addressText({ q: search, show: group, sort, dir, page }, BOARD_OPENING);
}

/** Sorting by another column starts upwards; by the same one, turns round. */
export function sortedBy(query: BoardQuery, sort: BoardSort): Partial<BoardQuery> {
  return { sort, descending: query.sort === sort && !query.descending };
}
