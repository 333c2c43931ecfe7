import type { CompanyRules } from "~/curriculum/services/company-rules.server";

/** What programmes are called, by their ids, as the ledger says it. */
export function titlesOf({ programmes }: Pick<CompanyRules, "programmes">): Map<string, string> {
  return new Map([...programmes].map(([id, { title }]) => [id, title]));
}
