import { withHeadFields, type HeadField } from "~/curriculum/rules/document/head";
import { headOf, readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { writeLessonFile } from "~/curriculum/rules/document/write/lesson-file";
import { editYaml } from "~/kit/yaml/edit-yaml";

/** What a lesson and a quiz both say of themselves. */
export type Facts = { [Name in HeadField & ("title" | "impact" | "change" | "original")]?: string };

/** A lesson's or a quiz's file with other facts; every other letter stays. Null where its facts cannot be read. */
export function setFacts(kind: "lesson" | "quiz", text: string, facts: Facts): string | null {
  if (kind === "lesson") {
    const before = headOf(text);
    const head = withHeadFields(before, facts);
    if (head === null) return null;
    // Where the text begins on a line of its own, it stays as it is and need not be read.
    if (before.endsWith("\n") && head.endsWith("\n")) return head + text.slice(before.length);
    return writeLessonFile({ ...readLessonFile(text), head });
  }
  try {
    return editYaml(text, facts);
  } catch {
    return null;
  }
}
