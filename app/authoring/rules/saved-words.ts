/** What a text stands on: “draft, on top of published 6”. */
export function onTopOf(published: number | null): string {
  return published === null ? "draft, never published" : `draft, on top of published ${published}`;
}
