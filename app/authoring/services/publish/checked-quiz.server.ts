import type { QuizSurroundings } from "~/assessment/rules/content/check-quiz";
import { activityFile, moduleFile } from "~/curriculum/rules/content-paths";
import { activitiesIn } from "~/curriculum/rules/content/module-activities";
import { headingsIn, objectivesIn } from "~/curriculum/rules/content/text-facts";
import { currentTexts } from "~/authoring/queries/authoring";
import { readLongTexts } from "~/authoring/services/library/read-texts.server";
import type { Store } from "~db/store";

/** A quiz’s text as it would be published, and what is published beside it that it may refer to. */
export interface QuizToCheck {
  text: string;
  around: QuizSurroundings;
}

export async function quizToCheck(
  store: Store,
  { moduleKey, text }: { moduleKey: string; text: string },
): Promise<QuizToCheck> {
  const folder = `modules/${moduleKey}/`;
  const texts = (await currentTexts(store.read)).filter(({ path }) => path.startsWith(folder));
  await readLongTexts([...texts, { path: activityFile(moduleKey, "quiz", "quiz"), text }]);
  const textAt = (path: string) => texts.find((one) => one.path === path)?.text ?? "";
  const module = textAt(moduleFile(moduleKey));
  const lessons = (activitiesIn(module) ?? []).filter((key) =>
    texts.some(({ path }) => path === activityFile(moduleKey, key, "lesson")),
  );
  const headings = lessons.map((key) => {
    const ids = headingsIn(textAt(activityFile(moduleKey, key, "lesson"))).map(({ id }) => id);
    return [key, ids] as const;
  });
  return {
    text,
    around: { objectives: [...objectivesIn(module).keys()], headings: new Map(headings) },
  };
}
