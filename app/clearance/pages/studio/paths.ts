import { addressText } from "~/kit/http/address";
import type { BoardGroup } from "~/clearance/rules/kinds";
import { personPath } from "~/people/rules/paths";

/** What one may look for among a company's people, in the order of the way to a clearance. */
export const SHOWN = [
  "trainer-sign-off",
  "training",
  "manager-sign-off",
  "cleared",
  "supervised",
  "expiring",
  "paused",
  "expired",
] as const satisfies readonly BoardGroup[];
export type Shown = (typeof SHOWN)[number];

/** What the address of a company's page says. */
export interface CompanySearch {
  search: string;
  show: Shown | null;
  page: number;
}

/** The query string of such a page. */
export function companySearch({ search = "", show = null, page = 1 }: Partial<CompanySearch>) {
  return addressText({ q: search, show, page }, { page: 1 });
}

/** The record of a person's signature under a version of the policy. */
export function recordPath(companyKey: string, personId: string, version: string): string {
  return `${personPath(companyKey, personId)}/policy/${encodeURIComponent(version)}`;
}

/** What a person need not do. */
export function creditsPath(companyKey: string, personId: string): string {
  return `${personPath(companyKey, personId)}/credits`;
}
