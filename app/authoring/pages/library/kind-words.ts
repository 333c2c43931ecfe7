import { m } from "~/kit/language/m";

/** What kind of text it is: a quiz, a lesson, or a company’s version of one. */
export function kindWords(kind: "lesson" | "quiz", own: { name: string } | null): string {
  if (own) return m.authoring_library_copy_of({ company: own.name });
  return kind === "quiz" ? m.authoring_library_quiz() : m.authoring_library_lesson();
}
