/** What is written: a quiz, a lesson, or the own one of a company. */
export function kindWords(kind: "lesson" | "quiz", own: { name: string } | null): string {
  if (own) return `Own lesson of ${own.name}`;
  return kind === "quiz" ? "Quiz" : "Lesson";
}
