import { oneOf, SEARCH } from "~/kit/http/read-address";
import { BOARD_GROUPS } from "~/clearance/rules/kinds";

/** Who the board shows. */
export const BOARD_FILTER = { q: SEARCH, show: oneOf(BOARD_GROUPS) };
