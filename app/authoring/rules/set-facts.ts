import { withHeadFields, type HeadField } from "~/curriculum/rules/document/head";
import { headOf, readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { writeLessonFile } from "~/curriculum/rules/document/write/lesson-file";
import { commentHead } from "~/curriculum/rules/content/comment-head";
import type { ActivityKind } from "~/curriculum/rules/kinds";
import { editYaml } from "~/kit/yaml/edit-yaml";

/** What every activity says of itself, and a company's copy of a lesson. */
export type Facts = { [Name in HeadField & ("title" | "impact" | "change" | "original")]?: string };

/** An activity's file with other facts; every other letter stays. Null where its facts cannot be read. */
export function setFacts(kind: ActivityKind, text: string, facts: Facts): string | null {
  if (kind === "lesson") {
    const before = headOf(text);
    const head = withHeadFields(before, facts);
    if (head === null) return null;
    // Where the text begins on a line of its own, it stays as it is and need not be read.
    if (before.endsWith("\n") && head.endsWith("\n")) return head + text.slice(before.length);
    return writeLessonFile({ ...readLessonFile(text), head });
  }
  try {
    if (kind !== "scenario") return editYaml(text, facts);
    const head = commentHead(text);
    if (!head) return null;
    const { yaml, from } = head;
    return text.slice(0, from) + editYaml(yaml, facts) + text.slice(from + yaml.length);
  } catch {
    return null;
  }
}
