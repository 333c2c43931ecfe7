import type { ActivityKind } from "~/curriculum/rules/kinds";
import { LIBRARY, previewPath } from "~/curriculum/rules/paths";

/** The company whose version of a lesson is meant; without one it’s the original. */
type Own = string | null | undefined;

function ofCompany(companyKey: Own): string {
  return companyKey ? `/${encodeURIComponent(companyKey)}` : "";
}

/** Which companies have their own version of a lesson, and where to create one. */
export function copiesPath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/copies`;
}

/** Where a company's copy is compared with what the original has changed since. */
export function updatePath(moduleKey: string, activityKey: string, companyKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/update${ofCompany(companyKey)}`;
}

/** Where a company goes back to the original, with what that means. */
export function giveUpPath(moduleKey: string, activityKey: string, companyKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/give-up${ofCompany(companyKey)}`;
}

/** Where an activity is written. */
export function editPath(moduleKey: string, activityKey: string, companyKey?: Own): string {
  return `${previewPath(moduleKey, activityKey)}/edit${ofCompany(companyKey)}`;
}

/** Where the editor saves what’s typed, and learns who else is writing. */
export function draftPath(moduleKey: string, activityKey: string, companyKey?: Own): string {
  return `${previewPath(moduleKey, activityKey)}/draft${ofCompany(companyKey)}`;
}

/** Where a draft is reviewed and published. */
export function publishPath(moduleKey: string, activityKey: string, companyKey?: Own): string {
  return `${previewPath(moduleKey, activityKey)}/publish${ofCompany(companyKey)}`;
}

/** What was published of an activity, and when. */
export function historyPath(moduleKey: string, activityKey: string, companyKey?: Own): string {
  return `${previewPath(moduleKey, activityKey)}/history${ofCompany(companyKey)}`;
}

/** Where the folder and the studio disagree. */
export const CONFLICTS = `${LIBRARY}/conflicts`;

/** Where something new is started. */
export function newPath(what: ActivityKind | "module" | "programme", moduleKey?: string): string {
  const query = new URLSearchParams({
    what,
    ...(moduleKey !== undefined && { module: moduleKey }),
  });
  return `${LIBRARY}/new?${query}`;
}

/** Where a module’s details are edited. */
export function modulePath(moduleKey: string): string {
  return `${LIBRARY}/module/${encodeURIComponent(moduleKey)}`;
}

/** Where a programme is written. */
export function programmePath(programmeKey: string): string {
  return `${LIBRARY}/programme/${encodeURIComponent(programmeKey)}`;
}

/** Where its editor saves what’s typed. */
export function programmeDraftPath(programmeKey: string): string {
  return `${programmePath(programmeKey)}/draft`;
}

/** Where its draft is reviewed and published. */
export function programmePublishPath(programmeKey: string): string {
  return `${programmePath(programmeKey)}/publish`;
}

/** What was published of it, and when. */
export function programmeHistoryPath(programmeKey: string): string {
  return `${programmePath(programmeKey)}/history`;
}

/** Where an activity is copied into a module. */
export function duplicatePath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/duplicate`;
}

/** Where an activity is retired, with what that means. */
export function retirePath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/retire`;
}

/** Where a retired activity is restored, with who that affects. */
export function restorePath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/restore`;
}

/** The law that lessons quote, by topic. */
export const LAW = `${LIBRARY}/law`;

/** Where a topic of it is written. */
export function lawPath(topic: string): string {
  return `${LAW}/${encodeURIComponent(topic)}`;
}

/** Where its editor saves what’s typed. */
export function lawDraftPath(topic: string): string {
  return `${lawPath(topic)}/draft`;
}

/** Where its draft is reviewed and published. */
export function lawPublishPath(topic: string): string {
  return `${lawPath(topic)}/publish`;
}

/** What was published of it, and when. */
export function lawHistoryPath(topic: string): string {
  return `${lawPath(topic)}/history`;
}
