import type { Call } from "~/people/services/call";
import type { Employee } from "~/people/rules/actor";
import { findBookmark, saveBookmark } from "~/learning/queries/learning";
import { choicesOn } from "./bookmark.server";
import { enrolledLesson } from "~/learning/services/enrolled-module.server";
import { renderedLesson } from "./rendered-lesson.server";

/** Keeps the section the employee is reading. A section that the lesson does not have is not kept. */
export async function keepPlace({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  section,
}: Call<Employee> & { moduleKey: string; activityKey: string; section: string }): Promise<{
  kept: boolean;
}> {
  const found = await enrolledLesson(store, actor, { moduleKey, activityKey });
  const { rules, activity } = found;
  const { sections } = renderedLesson(rules, found);
  if (!sections.some((each) => each.id === section)) return { kept: false };
  await store.write(async (tx) => {
    const bookmark = await findBookmark(tx, actor, activity.id);
    await saveBookmark(tx, actor, {
      activityId: activity.id,
      section,
      checks: { ...choicesOn(activity, bookmark) },
      updatedAt: now,
    });
  });
  return { kept: true };
}
