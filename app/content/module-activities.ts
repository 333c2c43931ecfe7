import { parse } from "yaml";
import { setYamlValue } from "./yaml-edit";

/** The activities a module's file lists, in order; null where the file cannot be read. */
export function activitiesIn(text: string): string[] | null {
  try {
    const listed = (parse(text) as { activities?: unknown } | null)?.activities;
    return Array.isArray(listed) ? listed.map(String) : [];
  } catch {
    return null;
  }
}

/** The module's file with an activity at its end, or before the quiz that ends it. The text itself where it is listed already. */
export function withActivity(text: string, key: string): string {
  const listed = activitiesIn(text);
  if (!listed || listed.includes(key)) return text;
  const before = listed.at(-1) === "quiz" ? listed.length - 1 : listed.length;
  return setYamlValue(text, "activities", listed.toSpliced(before, 0, key));
}
