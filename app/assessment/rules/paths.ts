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

/** Where a quiz's fixed questions are graded again. */
export function regradePath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/regrade`;
}

/** What people get wrong, over all quizzes or one module’s. */
export const INSIGHTS = "/studio/insights";

export function insightsPath(moduleKey?: string): string {
  return moduleKey === undefined ? INSIGHTS : `${INSIGHTS}?module=${encodeURIComponent(moduleKey)}`;
}

/** Which paths people took through a scenario. */
export function pathsPath(moduleKey: string, activityKey: string): string {
  return `${INSIGHTS}/${encodeURIComponent(moduleKey)}/${encodeURIComponent(activityKey)}`;
}

/** What people answered to one question, at its newest version unless an earlier one is named, by everyone or at one company. */
export function questionInsightPath(
  { moduleKey, activityKey, key }: { moduleKey: string; activityKey: string; key: string },
  { number, companyKey }: { number?: number | null; companyKey?: string | null } = {},
): string {
  const query = new URLSearchParams({
    ...(number && { version: String(number) }),
    ...(companyKey && { company: companyKey }),
  });
  const path = [moduleKey, activityKey, key].map(encodeURIComponent).join("/");
  return `${INSIGHTS}/${path}${query.size > 0 ? `?${query}` : ""}`;
}

/** Where a quiz’s question is written, opened. */
export function editQuestionPath(moduleKey: string, activityKey: string, key: string): string {
  return `${previewPath(moduleKey, activityKey)}/edit#${encodeURIComponent(key)}`;
}
