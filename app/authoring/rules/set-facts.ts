import { isHeadReadable, setHeadField, type HeadField } from "~/curriculum/rules/document/head";
import { readLessonFile } from "~/curriculum/rules/document/read-lesson-file";
import { writeLessonFile } from "~/curriculum/rules/document/write-lesson-file";
import { setYamlValue } from "~/kit/yaml/yaml-edit";

/** What a lesson and a quiz both say of themselves. */
export type Facts = { [Name in HeadField & ("title" | "impact" | "change" | "original")]?: string };

/** A lesson's or a quiz's file with other facts; every other letter stays. Null where its facts cannot be read. */
export function setFacts(kind: "lesson" | "quiz", text: string, facts: Facts): string | null {
  const named = Object.entries(facts) as [keyof Facts, string][];
  if (kind === "quiz") return inQuiz(text, named);
  const file = readLessonFile(text);
  if (!isHeadReadable(file.head)) return null;
  const head = named.reduce((now, [name, value]) => setHeadField(now, name, value), file.head);
  return writeLessonFile({ ...file, head });
}

function inQuiz(text: string, facts: readonly [string, string][]): string | null {
  try {
    return facts.reduce((now, [name, value]) => setYamlValue(now, name, value), text);
  } catch {
    return null;
  }
}
