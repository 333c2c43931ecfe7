import type { ActivityKind } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";

const WORDS: Record<ActivityKind, () => string> = {
  lesson: m.authoring_library_lesson,
  quiz: m.authoring_library_quiz,
  practice: m.authoring_library_practice,
  scenario: m.authoring_library_scenario,
};

const IN_MODULE: Record<ActivityKind, (of: { module: string }) => string> = {
  lesson: m.authoring_library_lesson_of,
  quiz: m.authoring_library_quiz_of,
  practice: m.authoring_library_practice_of,
  scenario: m.authoring_library_scenario_of,
};

/** What an activity is, and which module it is in. */
export function kindInModule(kind: ActivityKind, module: string): string {
  return IN_MODULE[kind]({ module });
}

/** What kind of text it is, or that it’s a company’s version of a lesson. */
export function kindWords(kind: ActivityKind, own: { name: string } | null): string {
  if (own) return m.authoring_library_copy_of({ company: own.name });
  return WORDS[kind]();
}
