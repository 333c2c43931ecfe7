import { withHeadFields, type HeadField } from "~/curriculum/rules/document/head";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { writeLessonFile } from "~/curriculum/rules/document/write/lesson-file";
import { editYaml } from "~/kit/yaml/edit-yaml";

/** What a lesson and a quiz both say of themselves. */
export type Facts = { [Name in HeadField & ("title" | "impact" | "change" | "original")]?: string };

/** A lesson's or a quiz's file with other facts; every other letter stays. Null where its facts cannot be read. */
export function setFacts(kind: "lesson" | "quiz", text: string, facts: Facts): string | null {
  if (kind === "lesson") {
    const file = readLessonFile(text);
    const head = withHeadFields(file.head, facts);
    return head === null ? null : writeLessonFile({ ...file, head });
  }
  try {
    return editYaml(text, facts);
  } catch {
    return null;
  }
}
