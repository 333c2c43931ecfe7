import { asksToWrite } from "~/curriculum/rules/markdoc/render";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { findBookmark, saveBookmark } from "~/learning/queries/learning";
import { enrolledLesson } from "~/learning/services/enrolled-module.server";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { choicesOn } from "./bookmark.server";

/** In characters: a long reply, with room to spare. */
const LONGEST = 2_000;

type WrittenDown = { ok: true } | { ok: false; reason: string; gone: boolean };

/** The employee writes something of their own, or changes it; the last words are kept as they were typed. */
export async function writeDown({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  write,
  words,
}: Call<Employee> & {
  moduleKey: string;
  activityKey: string;
  write: string;
  words: string;
}): Promise<WrittenDown> {
  const { activity, shown } = await enrolledLesson(store, actor, { moduleKey, activityKey });
  if (!asksToWrite(shown.body.source, write))
    return { ok: false, reason: m.learning_lesson_write_gone(), gone: true };
  // Forms send every line end as two characters, whatever was typed.
  const text = words.replace(/\r\n?/g, "\n");
  if (text.trim() === "")
    return { ok: false, reason: m.learning_lesson_write_first(), gone: false };
  const count = [...text].length;
  if (count > LONGEST) {
    const reason = m.learning_lesson_write_shorter({
      count: numberText(count),
      most: numberText(LONGEST),
    });
    return { ok: false, reason, gone: false };
  }
  await store.write(async (tx) => {
    const bookmark = await findBookmark(tx, actor, activity.id);
    await saveBookmark(tx, actor, {
      activityId: activity.id,
      section: bookmark?.section ?? null,
      checks: { ...choicesOn(activity, bookmark) },
      written: { ...bookmark?.written, [write]: text },
      updatedAt: now,
    });
  });
  return { ok: true };
}
