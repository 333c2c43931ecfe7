import { checkText } from "~/curriculum/rules/markdoc/check-text";
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
import { inPlainWords } from "./plain-problems";
import { type BlockLines, blockLines } from "~/authoring/parts/lesson-editor/blocks/lines";

/** Something to mend before a lesson is published, or to think about. */
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
  const add = (
    line: number,
    message: string,
    weight: LessonProblem["weight"],
    path: number[] | null,
  ) => found.set(`${line} ${message}`, { line, message: inPlainWords(message), weight, path });
  const report = (line: number, message: string) =>
    add(line, message, "wrong", innermost(places, line));
  // A table is one thing to mend, not one for each of its cells.
  const reportOnce = (line: number, message: string) => {
    if (!/^“(?:thead|tbody|tr|th|td)”/.test(message)) report(line, message);
  };
  const { head, source, sourceLine, parted } = readMarkdoc(text, report);
  const { headingIds } = checkText({
    source,
    place: "lesson",
    known: VARIABLES_OF_ALL,
    report: (line, message) => reportOnce(line + sourceLine - 1, message),
  });
  if (parted && source === "") report(sourceLine, "The lesson has no text yet.");
  else if (parted && headingIds.length === 0)
    add(sourceLine, "The lesson has no sections. Begin each with a heading.", "wrong", null);
  if (head) {
    // A company’s own copy says which text of the original it was compared with; the original of it is checked when it is published.
    const facts = readShape(CopyHead, head, head.value, report);
    facts?.objectives.forEach((code, index) => {
      if (!objectives.includes(code))
        report(head.lineOf(["objectives", index]), `The module has no objective “${code}”.`);
    });
  }
  addAdvice(places, sourceLine, add);
  return [...found.values()].sort((a, b) => a.line - b.line);
}

function innermost(places: readonly BlockLines[], line: number): number[] | null {
  return places.findLast(({ from, to }) => from <= line && line <= to)?.path ?? null;
}

function addAdvice(
  places: readonly BlockLines[],
  sourceLine: number,
  add: (line: number, message: string, weight: "advice", path: number[] | null) => void,
) {
  const texts = places.map(({ block }) => wordsOf(block));
  const whole = readingLevel(texts.join("\n"));
  if (whole.words > LONG_LESSON_WORDS)
    add(
      sourceLine,
      `The lesson has ${whole.words} words. Beyond ${LONG_LESSON_WORDS}, make two of it.`,
      "advice",
      null,
    );
  if (whole.grade !== null && whole.grade > HARD_GRADE)
    add(
      sourceLine,
      `The lesson reads at school year ${whole.grade}. Aim for ${HARD_GRADE} or less: shorter sentences, plainer words.`,
      "advice",
      null,
    );
  places.forEach(({ from, path }, index) => {
    const { grade } = readingLevel(texts[index] ?? "");
    if (grade !== null && grade > HARD_PARAGRAPH_GRADE)
      add(
        from,
        `This is hard to read (school year ${grade}). Part the long sentences.`,
        "advice",
        path,
      );
  });
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
