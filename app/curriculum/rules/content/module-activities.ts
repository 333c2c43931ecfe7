import { editYaml } from "~/kit/yaml/edit-yaml";
import { keysIn } from "~/kit/yaml/open-yaml";

/** The activities a module's file lists, in order; null where the file cannot be read. */
export function activitiesIn(text: string): string[] | null {
  const facts = keysIn(text);
  if (facts === null) return null;
  const { activities } = facts;
  return Array.isArray(activities) ? activities.map(String) : [];
}

/** The module's file with an activity at its end, or before the quiz that ends it. The text itself where it is listed already. */
export function withActivity(text: string, key: string): string {
  const listed = activitiesIn(text);
  if (!listed || listed.includes(key)) return text;
  const before = listed.at(-1) === "quiz" ? listed.length - 1 : listed.length;
  return editYaml(text, { activities: listed.toSpliced(before, 0, key) });
}
