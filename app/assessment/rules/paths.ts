import { personPath } from "~/people/rules/paths";
import { previewPath } from "~/curriculum/rules/paths";

/** One attempt of a person at a quiz. */
export function attemptPath(companyKey: string, personId: string, attemptId: string): string {
  return `${personPath(companyKey, personId)}/attempts/${encodeURIComponent(attemptId)}`;
}

/** What a person may have beyond a quiz's own rules. */
export function allowancesPath(companyKey: string, personId: string): string {
  return `${personPath(companyKey, personId)}/allowances`;
}

/** Where a quiz's mended questions are graded again. */
export function regradePath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/regrade`;
}
