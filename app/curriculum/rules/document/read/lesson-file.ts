import { linesOf } from "~/curriculum/rules/document/lines";
import type { LessonFile, Newline } from "~/curriculum/rules/document/model";
import { readBlocks } from "./blocks";

/** Reads a lesson’s or a policy’s file. `writeLessonFile` gives back every byte of it. */
export function readLessonFile(text: string): LessonFile {
  const head = headOf(text);
  return { head, newline: newlineOf(text), content: readBlocks(text.slice(head.length)) };
}

/** The lines of facts that a file begins with, whose text need not be read for them. */
export function headOf(text: string): string {
  return text.slice(0, headLength(text));
}

/** Where the text begins: behind the second `---` line. A file that does not begin with such a line is all text. */
function headLength(text: string): number {
  const lines = linesOf(text);
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  if (lines[0]?.slice(mark).trimEnd() !== "---") return mark;
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === "---");
  return end < 0 ? text.length : lines.slice(0, end + 1).join("").length;
}

/** The line end that most lines have. */
function newlineOf(text: string): Newline {
  const all = text.split("\n").length - 1;
  return text.split("\r\n").length - 1 > all / 2 ? "\r\n" : "\n";
}
