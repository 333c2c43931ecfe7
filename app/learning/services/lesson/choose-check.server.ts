import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { checkAnswer } from "~/curriculum/rules/markdoc/render";
import type { Employee } from "~/people/rules/actor";
import { conflict } from "~/kit/http/refusal";
import { findBookmark, saveBookmark } from "~/learning/queries/learning";
import { choicesOn } from "./bookmark.server";
import { enrolledLesson } from "~/learning/services/enrolled-module.server";

/** The employee chooses an option at a check-yourself, or another one later; the last choice is kept. */
export async function chooseCheck({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  check,
  choice,
}: Call<Employee> & {
  moduleKey: string;
  activityKey: string;
  check: string;
  choice: number;
}): Promise<{ right: boolean }> {
  const { activity, shown } = await enrolledLesson(store, actor, { moduleKey, activityKey });
  const answer = checkAnswer(shown.body.source, check, choice);
  if (!answer) throw conflict(m.learning_lesson_question_changed());
  await store.write(async (tx) => {
    const bookmark = await findBookmark(tx, actor, activity.id);
    await saveBookmark(tx, actor, {
      activityId: activity.id,
      section: bookmark?.section ?? null,
      checks: { ...choicesOn(activity, bookmark), [check]: choice },
      updatedAt: now,
    });
  });
  return { right: answer.right };
}
