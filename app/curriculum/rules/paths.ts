/** Where what is taught is kept. */
export const LIBRARY = "/studio/library";

export function previewPath(moduleKey: string, activityKey: string, companyKey?: string): string {
  const path = `${LIBRARY}/${encodeURIComponent(moduleKey)}/${encodeURIComponent(activityKey)}`;
  return companyKey === undefined ? path : `${path}?company=${encodeURIComponent(companyKey)}`;
}

/** The lesson or quiz that an address names. */
export function activityPlace({ params }: { params: Record<string, string | undefined> }) {
  return { moduleKey: params.module ?? "", activityKey: params.activity ?? "" };
}
