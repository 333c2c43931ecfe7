import { LEVEL_TASKS } from "~/clearance/rules/words/gate-words";
import { LEVELS, type Level } from "~/curriculum/rules/kinds";

/** What the reader’s language calls each level. */
export function levelNames(): Record<Level, string> {
  const names = LEVELS.map((level) => [level, LEVEL_TASKS[level].title] as const);
  return Object.fromEntries(names) as Record<Level, string>;
}
