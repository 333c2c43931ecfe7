import type { Section } from "~/curriculum/rules/tree";
import type { CurrentActivity } from "~/curriculum/services/curriculum.server";
import type { findBookmark } from "~/learning/queries/learning";
import type { Answered } from "./rendered-lesson.server";

type Bookmark = Awaited<ReturnType<typeof findBookmark>>;

/** The options chosen at a lesson's checks. Those from before its current text are forgotten: its options may be others now. */
export function choicesOn(
  activity: CurrentActivity,
  bookmark: Bookmark,
): Readonly<Record<string, number>> {
  return bookmark && bookmark.updatedAt >= activity.publishedAt ? bookmark.checks : {};
}

/** What has been answered in a lesson. What somebody wrote stays theirs, whatever becomes of the text. */
export function answeredIn(activity: CurrentActivity, bookmark: Bookmark): Answered {
  return { checks: choicesOn(activity, bookmark), written: bookmark?.written ?? {} };
}

/** The checks that nothing has been chosen at. */
export function untried(
  { checkIds }: { checkIds: readonly string[] },
  chosen: Readonly<Record<string, number>>,
): string[] {
  return checkIds.filter((id) => !Object.hasOwn(chosen, id));
}

/** A section to continue from: a lesson begins at the first one anyway. */
export function placeIn(sections: readonly Section[], id: string | null): Section | null {
  const index = sections.findIndex((section) => section.id === id);
  return index > 0 ? (sections[index] ?? null) : null;
}
