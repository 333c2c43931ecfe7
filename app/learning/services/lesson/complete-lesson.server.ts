import { addCompletion } from "~/assessment/queries/completions";
import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import type { Employee } from "~/people/rules/actor";
import { conflict } from "~/kit/http/refusal";
import { findBookmark, findRevision, isCompleted, saveBookmark } from "~/learning/queries/learning";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { language } from "~/kit/language/language";
import { renderLesson } from "~/curriculum/rules/markdoc/render";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";
import { choicesOn, untried } from "./bookmark.server";
import { contextOf, renderedLesson } from "./rendered-lesson.server";
import {
  enrolledLesson,
  moduleProgress,
  partAfter,
} from "~/learning/services/enrolled-module.server";

type EnrolledLesson = Awaited<ReturnType<typeof enrolledLesson>>;

export interface Completed {
  /** False where a version that must be learned again was published while this one was being read. */
  counts: boolean;
  moduleTitle: string;
  next: { moduleKey: string; activityKey: string } | null;
}

/**
 * The employee has finished a lesson, in the revision that was shown to them, and has tried each of its checks. Done twice is done
 * once, unless it had to be done again for a renewal or because of a decision.
 */
export async function completeLesson({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  revisionId,
}: Call<Employee> & {
  moduleKey: string;
  activityKey: string;
  revisionId: string;
}): Promise<Completed> {
  const enrolled = await enrolledLesson(store, actor, { moduleKey, activityKey });
  const { module, activity } = enrolled;
  const { id: activityId } = activity;
  const number =
    revisionId === activity.revisionId
      ? activity.number
      : (activity.revisions.find(({ id }) => id === revisionId)?.number ?? null);
  if (number === null) throw conflict(m.learning_lesson_not_its_text());

  const next = await store.write(async (tx) => {
    const bookmark = await findBookmark(tx, actor, activityId);
    const shown = await checksShown(tx, actor, enrolled, number);
    // What was chosen in an older text counts for that text.
    const chosen = number === activity.number ? choicesOn(activity, bookmark) : bookmark?.checks;
    if (untried(shown, chosen ?? {}).length > 0) throw conflict(m.learning_lesson_untried_first());
    const progress = await moduleProgress(tx, actor, enrolled, now);
    const asked = progress.activities.find(({ id }) => id === activity.id);
    const counts = activity.relearns.every((revision) => number >= revision.number);
    if ((counts && !asked?.current) || !(await isCompleted(tx, actor, revisionId)))
      await addCompletion(tx, actor, { id: newId(now), activityId, revisionId, completedAt: now });
    if (bookmark?.section)
      await saveBookmark(tx, actor, { activityId, ...bookmark, section: null });
    return partAfter(module, activity, progress);
  });
  return {
    counts: activity.relearns.every((revision) => number >= revision.number),
    moduleTitle: moduleText(module, language()).title,
    next: next && { moduleKey: module.key, activityKey: next.key },
  };
}

/** The checks of the text that was read, which may be older than today's. */
async function checksShown(
  tx: Tx,
  actor: Employee,
  { rules, activity, shown }: EnrolledLesson,
  number: number,
): Promise<{ checkIds: string[] }> {
  if (number === activity.number) return renderedLesson(rules, { activity, shown });
  const read = await findRevision(tx, actor, { activityId: activity.id, number });
  if (read?.body.kind !== "lesson") return { checkIds: [] };
  const { checks } = renderLesson({
    source: read.body.source,
    context: contextOf(rules),
    checks: {},
  });
  return { checkIds: checks.map(({ id }) => id) };
}
