import type { Evidence } from "~/clearance/rules/standing/facts";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { PlaybookChange } from "~/curriculum/rules/playbook-change";

/** The changes of the playbook that have an activity learned again by somebody who did it before them, oldest first. */
export function playbookAsks(
  { playbookChanges }: Pick<CompanyRules, "playbookChanges">,
  path: string,
  { times }: Pick<Evidence, "times">,
): PlaybookChange[] {
  return playbookChanges.filter(
    ({ impact, quotedIn, publishedAt }) =>
      impact === "relearn" && quotedIn.includes(path) && !times.some((at) => at >= publishedAt),
  );
}
