import type { Impact } from "~/curriculum/rules/kinds";

/** How a translation stands to its original: other words alone don't make it outdated. */
export type TranslationAge = "up-to-date" | "wording" | "outdated";

/** How a translation of the revision `ofNumber` stands, by all revisions of its original. */
export function translationAge(
  ofNumber: number,
  revisions: readonly { number: number; impact: Impact }[],
): TranslationAge {
  const since = revisions.filter(({ number }) => number > ofNumber);
  if (since.length === 0) return "up-to-date";
  return since.every(({ impact }) => impact === "wording") ? "wording" : "outdated";
}
