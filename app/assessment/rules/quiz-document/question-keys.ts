import { isQuestionType, questionFile } from "~/assessment/rules/content/questions";

/** The keys of a question in the order in which an author meets them. */
export function questionKeys(question: Readonly<Record<string, unknown>>): string[] {
  const { type } = question;
  return [...HEAD, ...(isQuestionType(type) ? questionFile(type).keys : [])];
}

const HEAD = [
  "key",
  "type",
  "objective",
  "difficulty",
  "points",
  "critical",
  "heldBack",
  "post",
  "stem",
  "hint",
  "reread",
];
