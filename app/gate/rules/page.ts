import { API_PAGE } from "./limits";
import { badRequest, DETAILS } from "./problem";

/** Which part of a list is asked for. */
export interface PageAsked {
  /** The id of the last of the page before; empty for the first page. */
  after: string;
  limit: number;
}

export function pageIn(query: URLSearchParams): PageAsked {
  const said = query.get("limit") ?? String(API_PAGE);
  const limit = /^\d{1,3}$/.test(said) ? Number(said) : 0;
  if (limit < 1 || limit > API_PAGE) throw badRequest(DETAILS.limit(API_PAGE));
  const cursor = query.get("cursor") ?? "";
  const after = /^p_([\w-]{1,60})$/.exec(cursor)?.[1];
  if (cursor !== "" && after === undefined) throw badRequest(DETAILS.cursor);
  return { after: after ?? "", limit };
}

/** Of one more than was asked for: what is shown, and by what to ask for the rest; null where there is none. */
export function pageOf<Row extends { id: string }>(rows: readonly Row[], limit: number) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: rows.length > limit && last ? `p_${last.id}` : null };
}
