import { m } from "~/kit/language/m";
import type { FoundKind } from "./found";

export const KIND_WORDS: Record<FoundKind, () => string> = {
  people: m.search_found_people,
  companies: m.search_found_companies,
  lessons: m.search_found_lessons,
  questions: m.search_found_questions,
  programmes: m.search_found_programmes,
  playbook: m.search_found_playbook,
  pages: m.search_found_pages,
  actions: m.search_found_actions,
};
