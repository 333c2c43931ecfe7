import { topicsNamed } from "~/curriculum/rules/content/law/topics-named";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import type { Store } from "~db/store";

/** A lesson that quotes a topic of the law. */
export interface LessonOn {
  module: string;
  key: string;
  title: string;
}

/** The published lessons that quote each topic of the law, by the topic’s key. */
export async function lessonsOnLaw(store: Store): Promise<ReadonlyMap<string, LessonOn[]>> {
  const { modules } = await currentCurriculum(store);
  const found = new Map<string, LessonOn[]>();
  for (const { key: module, activities } of modules.values())
    for (const { key, body } of activities) {
      // Few lessons quote the law, and taking a text apart takes long.
      if (body.kind !== "lesson" || !body.source.includes("{% law")) continue;
      const topics = new Set(topicsNamed(body.source).map(({ topic }) => topic));
      for (const topic of topics)
        found.set(topic, [...(found.get(topic) ?? []), { module, key, title: body.title }]);
    }
  return found;
}
