import { API_PAGE } from "./limits";
import { badRequest, DETAILS } from "./problem";

/** Which part of a list is asked for. */
export interface PageAsked {
  /** The id of the last of the page before; empty for the first page. */
  after: string;
  limit: number;
}

export function pageIn(query: URLSearchParams): PageAsked {
  const limit = limitIn(query);
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

/** Before anything changed. */
export const NEVER = new Date(0);

/** The cursor that stands for everything up to an instant, for programs that don’t look into it. */
export function sinceOf(at: Date | null): string {
  return `c_${(at ?? NEVER).getTime().toString(36)}`;
}

/** After when changes are asked for: by a cursor, or by a time of day. A page’s own cursor comes before what the list began with. */
export function changesIn(query: URLSearchParams) {
  const said = query.get("cursor") ?? query.get("changedSince") ?? "";
  const limit = limitIn(query);
  const cursor = /^c_([\da-z]{1,9})$/.exec(said)?.[1];
  if (cursor !== undefined) return { after: new Date(parseInt(cursor, 36)), isCursor: true, limit };
  const isTime = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(said);
  const after = isTime ? new Date(said) : null;
  if (after === null || Number.isNaN(after.getTime())) throw badRequest(DETAILS.since);
  return { after, isCursor: false, limit };
}

function limitIn(query: URLSearchParams): number {
  const said = query.get("limit") ?? String(API_PAGE);
  const limit = /^\d{1,3}$/.test(said) ? Number(said) : 0;
  if (limit < 1 || limit > API_PAGE) throw badRequest(DETAILS.limit(API_PAGE));
  return limit;
}
