import { m } from "~/kit/language/m";
import { HARD_GRADE, LONG_LESSON_WORDS, readingLevel } from "~/curriculum/rules/reading-level";
import type { Edited, Finding } from "./advice";

/** Lessons that are too long for one sitting, or hard to read. */
export function reading({ passages }: Edited): Finding[] {
  return [...new Set(passages.map(({ file }) => file))].flatMap((file) => {
    const text = passages.filter((one) => one.file === file).map((one) => one.text);
    const { words, grade } = readingLevel(text.join(" "));
    const said: string[] = [];
    if (words > LONG_LESSON_WORDS)
      said.push(m.curriculum_advice_long_lesson({ words: String(words) }));
    if (grade !== null && grade > HARD_GRADE)
      said.push(m.curriculum_advice_hard_lesson({ grade: String(grade) }));
    return said.map((message) => ({ file, line: 1, message }));
  });
}
