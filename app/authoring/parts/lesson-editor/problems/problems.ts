import { checkText } from "~/curriculum/rules/markdoc/check/text";
import type { Block, Inline } from "~/curriculum/rules/document/model";
import { readShape } from "~/kit/yaml/explain-issue";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { CopyHead } from "~/curriculum/rules/content/schemas";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import {
  HARD_GRADE,
  HARD_PARAGRAPH_GRADE,
  LONG_LESSON_WORDS,
  readingLevel,
} from "~/curriculum/rules/reading-level";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { Report } from "~/kit/yaml/mistakes";
import { inPlainWords } from "./plain-problems";
import { type BlockLines, blockLines } from "~/authoring/parts/lesson-editor/blocks/lines";

/** Something to fix before a lesson is published, or to think about. */
export interface LessonProblem {
  line: number;
  message: string;
  /** `wrong` keeps a lesson from being published; `advice` does not. */
  weight: "wrong" | "advice";
  /** The way to the innermost block it concerns; null for the head and for the lesson as a whole. */
  path: number[] | null;
}

/** Everything wrong with a lesson’s text, by its lines, and what could be easier to read. */
export function lessonProblems(text: string, objectives: readonly string[]): LessonProblem[] {
  const places = blockLines(text);
  const found = new Map<string, LessonProblem>();
  const add = (problem: LessonProblem) => found.set(`${problem.line} ${problem.message}`, problem);
  const wrong = (line: number, message: string, path = innermost(places, line)) =>
    add({ line, message, weight: "wrong", path });
  const report: Report = (line, message, _at, how) =>
    wrong(line, inPlainWords({ message, found: how?.found }));
  const { head, source, sourceLine, parted } = readMarkdoc(text, report);
  const { headingIds } = checkText({
    source,
    place: "lesson",
    known: VARIABLES_OF_ALL,
    report: (line, ...said) => report(line + sourceLine - 1, ...said),
  });
  if (parted && source === "") wrong(sourceLine, m.authoring_problems_no_text());
  else if (parted && headingIds.length === 0)
    wrong(sourceLine, m.authoring_problems_no_sections(), null);
  if (head) {
    // A company’s version says which text of the original it was compared with; the original of it is checked when it is published.
    const facts = readShape(CopyHead, head, head.value, report);
    facts?.objectives.forEach((code, index) => {
      if (!objectives.includes(code))
        wrong(head.lineOf(["objectives", index]), m.authoring_problems_unknown_objective());
    });
  }
  for (const advice of adviceFor(places, sourceLine)) add({ ...advice, weight: "advice" });
  return [...found.values()].sort((a, b) => a.line - b.line);
}

function innermost(places: readonly BlockLines[], line: number): number[] | null {
  return places.findLast(({ from, to }) => from <= line && line <= to)?.path ?? null;
}

function adviceFor(
  places: readonly BlockLines[],
  sourceLine: number,
): Omit<LessonProblem, "weight">[] {
  const texts = places.map(({ block }) => wordsOf(block));
  const whole = readingLevel(texts.join("\n"));
  const ofAll = (message: string) => ({ line: sourceLine, message, path: null });
  const advice: Omit<LessonProblem, "weight">[] = [];
  if (whole.words > LONG_LESSON_WORDS)
    advice.push(
      ofAll(
        m.authoring_problems_long({
          words: numberText(whole.words),
          most: numberText(LONG_LESSON_WORDS),
        }),
      ),
    );
  if (whole.grade !== null && whole.grade > HARD_GRADE)
    advice.push(
      ofAll(
        m.authoring_problems_hard_lesson({
          grade: numberText(whole.grade),
          most: numberText(HARD_GRADE),
        }),
      ),
    );
  places.forEach(({ from: line, path }, index) => {
    const { grade } = readingLevel(texts[index] ?? "");
    if (grade !== null && grade > HARD_PARAGRAPH_GRADE)
      advice.push({ line, message: m.authoring_problems_hard({ grade: numberText(grade) }), path });
  });
  return advice;
}

/** The words of a paragraph, a heading or a list; those of other blocks are their paragraphs’. */
function wordsOf(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return wordsIn(block.inline);
    case "heading":
      return `${wordsIn(block.inline)}.`;
    case "list":
      return block.items.map(({ content }) => content.blocks.map(wordsOf).join("\n")).join("\n");
    default:
      return "";
  }
}

function wordsIn(runs: readonly Inline[]): string {
  return runs
    .map((run) => (run.type === "text" ? run.text : run.type === "variable" ? "it" : " "))
    .join("");
}
