import type { ActivityKind } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";

const NEW_CHANGES: Record<ActivityKind, () => string> = {
  lesson: m.authoring_structure_new_lesson_change,
  quiz: m.authoring_structure_new_quiz_change,
  practice: m.authoring_structure_new_practice_change,
  scenario: m.authoring_structure_new_scenario_change,
};

/** What people are told of an activity’s first version, unless its author says something else. */
export function newChange(kind: ActivityKind): string {
  return NEW_CHANGES[kind]();
}
