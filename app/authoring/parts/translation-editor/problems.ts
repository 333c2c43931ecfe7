import { readLessonTranslation } from "~/curriculum/rules/translation/read/lesson";
import { blockLines } from "~/authoring/parts/lesson-editor/blocks/lines";
import { inPlainWords } from "~/authoring/parts/lesson-editor/problems/plain-problems";
import type { LessonProblem } from "~/authoring/parts/lesson-editor/problems/problems";

/** Everything that keeps a lesson's translation from being published, by its lines. */
export function translationProblems(text: string, original: string): LessonProblem[] {
  const places = blockLines(text);
  const found = new Map<string, LessonProblem>();
  readLessonTranslation(text, original, (line, message, _at, how) => {
    const path = places.findLast(({ from, to }) => from <= line && line <= to)?.path ?? null;
    const problem = {
      line,
      message: inPlainWords({ message, found: how?.found }),
      weight: "wrong" as const,
      path,
    };
    found.set(`${line} ${message}`, problem);
  });
  return [...found.values()].sort((a, b) => a.line - b.line);
}
