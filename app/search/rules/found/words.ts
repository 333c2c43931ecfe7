import { m } from "~/kit/language/m";
import type { FoundKind } from "./found";

export const KIND_WORDS: Record<FoundKind, () => string> = {
  people: m.search_people,
  companies: m.search_companies,
  lessons: m.search_lessons,
  questions: m.search_questions,
  programmes: m.search_programmes,
  playbook: m.search_playbook,
  pages: m.search_pages,
  actions: m.search_actions,
};
