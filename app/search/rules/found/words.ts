import type { FoundKind } from "./found";

export const KIND_WORDS: Record<FoundKind, string> = {
  people: "People",
  companies: "Companies",
  lessons: "Lessons and quizzes",
  questions: "Questions",
  programmes: "Programmes and modules",
  playbook: "Playbook",
  pages: "Pages",
  actions: "Actions",
};
