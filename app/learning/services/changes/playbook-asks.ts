import type { Evidence } from "~/clearance/rules/standing/facts";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { PlaybookChange } from "~/curriculum/rules/playbook-change";

/** The playbook changes since a person did an activity that make them do it again, oldest first. */
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
