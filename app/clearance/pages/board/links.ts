import type { BoardQuery, BoardSort } from "~/clearance/rules/board/board";

/** The query string for a board that differs so from this one; without what goes without saying. A change begins at page 1. */
export function boardSearch(query: BoardQuery, change: Partial<BoardQuery> = {}): string {
  const { search, group, sort, descending, page } = { ...query, page: 1, ...change };
  const params = new URLSearchParams();
  if (search !== "") params.set("q", search);
  if (group) params.set("show", group);
  if (sort !== "name") params.set("sort", sort);
  if (descending) params.set("dir", "desc");
  if (page > 1) params.set("page", String(page));
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/** Sorting by another column starts upwards; by the same one, turns round. */
export function sortedBy(query: BoardQuery, sort: BoardSort): Partial<BoardQuery> {
  return { sort, descending: query.sort === sort && !query.descending };
}
