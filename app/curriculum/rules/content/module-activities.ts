import { parse } from "yaml";
import { setYamlValue } from "~/kit/yaml/yaml-edit";

/** The activities a module's file lists, in order; null where the file cannot be read. */
export function activitiesIn(text: string): string[] | null {
  const facts = factsIn(text);
  if (facts === null) return null;
  const { activities } = facts;
  return Array.isArray(activities) ? activities.map(String) : [];
}

/** The module's file with an activity at its end, or before the quiz that ends it. The text itself where it is listed already. */
export function withActivity(text: string, key: string): string {
  const listed = activitiesIn(text);
  if (!listed || listed.includes(key)) return text;
  const before = listed.at(-1) === "quiz" ? listed.length - 1 : listed.length;
  return setYamlValue(text, "activities", listed.toSpliced(before, 0, key));
}

function factsIn(yaml: string): Record<string, unknown> | null {
  try {
    const facts: unknown = parse(yaml, { logLevel: "silent" });
    return typeof facts === "object" && facts !== null ? (facts as Record<string, unknown>) : {};
  } catch {
    return null;
  }
}
