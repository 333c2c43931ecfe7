/** Where what is taught is kept. */
export const LIBRARY = "/studio/library";

export function previewPath(moduleKey: string, activityKey: string, companyKey?: string): string {
  const path = `${LIBRARY}/${encodeURIComponent(moduleKey)}/${encodeURIComponent(activityKey)}`;
  return companyKey === undefined ? path : `${path}?company=${encodeURIComponent(companyKey)}`;
}

/** Where a quiz's mended questions are graded again. */
export function regradePath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/regrade`;
}

/** Where an activity is written. */
export function editPath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/edit`;
}

/** Where the editor saves what is typed, and hears who else is writing. */
export function draftPath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/draft`;
}

/** Where a draft is looked at once more and published. */
export function publishPath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/publish`;
}

/** What was published of an activity, and when. */
export function historyPath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/history`;
}

/** Where the folder and the studio disagree. */
export const CONFLICTS = `${LIBRARY}/conflicts`;
