import { chooseCheck } from "~/learning/services/lesson/choose-check.server";
import { completeLesson as complete } from "~/learning/services/lesson/complete-lesson.server";
import { showActivity } from "~/learning/services/show-activity.server";

/** Finishes a lesson as its reader does: once something has been chosen at each of its checks. */
export async function completeLesson(call: Parameters<typeof complete>[0]) {
  const page = await showActivity(call);
  const untried = page.kind === "lesson" ? page.untried : [];
  for (const check of untried) await chooseCheck({ ...call, check, choice: 0 });
  return complete(call);
}
