import { z } from "zod";
import { BOARD_SORTS, type BoardQuery } from "~/clearance/rules/board/board";
import { BOARD_FILTER } from "~/clearance/rules/board/board-filter";
import { addressReader, PAGE } from "~/kit/http/read-address";
import { BOARD_OPENING } from "./query";

const PAGE_SIZE = 50;

const ADDRESS = addressReader(
  z.object(BOARD_FILTER).extend({
    sort: z.enum(BOARD_SORTS).catch(BOARD_OPENING.sort),
    dir: z.enum(["asc", "desc"]).catch(BOARD_OPENING.dir),
    page: PAGE,
  }),
);

/** The board's query from its address: the same for the page and for the export. */
export function boardQueryOf(request: Request): BoardQuery {
  const { q, show, sort, dir, page } = ADDRESS.read(request);
  return { search: q, group: show, sort, descending: dir === "desc", page, pageSize: PAGE_SIZE };
}
