import { z } from "zod";
import { addressBy, oneOf, PAGE, SEARCH } from "~/kit/http/address";
import type { BoardGroup } from "~/clearance/rules/board/board";
import { personPath } from "~/people/rules/paths";

/** Few enough that a page is read, enough that few companies need a second. */
const PAGE_SIZE = 50;

/** What one may look for among a company's people, in the order of the way to a clearance. */
export const SHOWN = [
  "trainer-sign-off",
  "training",
  "manager-sign-off",
  "cleared",
  "expiring",
  "paused",
  "expired",
] as const satisfies readonly BoardGroup[];
export type Shown = (typeof SHOWN)[number];

/** What the address of a company's page says. */
const ADDRESS = addressBy(z.object({ q: SEARCH, show: oneOf(SHOWN), page: PAGE }));

export interface CompanySearch {
  search: string;
  show: Shown | null;
  page: number;
}

export function companyQueryOf(request: Request): CompanySearch & { pageSize: number } {
  const { q, show, page } = ADDRESS.read(request);
  return { search: q, show, page, pageSize: PAGE_SIZE };
}

/** The query string of such a page. */
export function companySearch({ search = "", show = null, page = 1 }: Partial<CompanySearch>) {
  return ADDRESS.write({ q: search, show, page });
}

/** The record of a person's signature under a version of the policy. */
export function recordPath(companyKey: string, personId: string, version: string): string {
  return `${personPath(companyKey, personId)}/policy/${encodeURIComponent(version)}`;
}

/** What a person need not do. */
export function creditsPath(companyKey: string, personId: string): string {
  return `${personPath(companyKey, personId)}/credits`;
}
