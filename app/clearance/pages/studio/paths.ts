import { z } from "zod";
import type { BoardGroup } from "~/clearance/rules/board/board";
import { personPath } from "~/people/rules/paths";

/** Few enough that a page is read, enough that few companies need a second. */
const PAGE_SIZE = 50;

/** What one may look for among a company's people, in the order of the way to a clearance. */
export const SHOWN = [
  "waiting",
  "training",
  "sign-off",
  "cleared",
  "expiring",
  "paused",
  "expired",
] as const satisfies readonly ("waiting" | BoardGroup)[];
export type Shown = (typeof SHOWN)[number];

export interface CompanySearch {
  search: string;
  show: Shown | null;
  page: number;
}

/** What the address of a company's page says. Whatever is no good falls back to the page as it opens. */
const Address = z.object({
  q: z.string().trim().max(100).catch(""),
  show: z.enum(SHOWN).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export function companyQueryOf(request: Request): CompanySearch & { pageSize: number } {
  const params = new URL(request.url).searchParams;
  const { q, show, page } = Address.parse(Object.fromEntries(params));
  return { search: q, show, page, pageSize: PAGE_SIZE };
}

/** The query string of such a page, without what goes without saying. */
export function companySearch({ search = "", show = null, page = 1 }: Partial<CompanySearch>) {
  const params = new URLSearchParams();
  if (search !== "") params.set("q", search);
  if (show) params.set("show", show);
  if (page > 1) params.set("page", String(page));
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/** The record of a person's signature under a version of the policy. */
export function recordPath(companyKey: string, personId: string, version: string): string {
  return `${personPath(companyKey, personId)}/policy/${encodeURIComponent(version)}`;
}

/** What a person need not do. */
export function creditsPath(companyKey: string, personId: string): string {
  return `${personPath(companyKey, personId)}/credits`;
}
