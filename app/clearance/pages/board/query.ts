import { z } from "zod";
import { BOARD_GROUPS, BOARD_SORTS, type BoardQuery } from "~/clearance/rules/board/board";

const PAGE_SIZE = 50;

/** What the board's address says. Whatever is no good falls back to the board as it opens. */
const Address = z.object({
  q: z.string().trim().max(100).catch(""),
  show: z.enum(BOARD_GROUPS).nullable().catch(null),
  sort: z.enum(BOARD_SORTS).catch("name"),
  dir: z.enum(["asc", "desc"]).catch("asc"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** The board's query from its address: the same for the page and for the export. */
export function boardQueryOf(request: Request): BoardQuery {
  const params = new URL(request.url).searchParams;
  const { q, show, sort, dir, page } = Address.parse(Object.fromEntries(params));
  return { search: q, group: show, sort, descending: dir === "desc", page, pageSize: PAGE_SIZE };
}
