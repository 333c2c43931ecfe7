import type { FoundKind } from "./found/found";

/** Where a search is a page; with a kind, all of that. */
export function searchPath(query: string, kind?: FoundKind): string {
  return `/search?${new URLSearchParams({ q: query, ...(kind && { show: kind }) })}`;
}
