import { QuizFile } from "~/curriculum/rules/content/schemas";
import { editYaml } from "~/kit/yaml/edit-yaml";
import { isCollection, type WantedMap } from "~/kit/yaml/says";
import { writeBlock } from "~/kit/yaml/write-yaml";
import { questionKeys } from "./question-keys";
import { inOrder } from "./yaml-mapping";
import { isAsRead, type QuizDocument } from "./quiz-document";

/**
 * The text of a quiz file. What was not changed since it was read is there to the byte; what was changed is written again. A text that
 * would not say what the document says is never given: then all of it is written again.
 */
export function writeQuizFile(document: QuizDocument): string {
  if (!document.readable) return document.text;
  const { settings, questions, source } = document;
  if (isAsRead(document)) return source.text;
  const rows = questions.map(({ value }) =>
    isQuestion(value) ? inOrder(value, questionKeys(value)) : value,
  );
  const list = rows.length > 0 || Array.isArray(source.list) ? rows : source.list;
  const all = list === undefined ? settings : { ...settings, questions: list };
  const wanted = inOrder(all, Object.keys(QuizFile.shape)) as WantedMap;
  try {
    const origins = new Map([[rows, questions.map(({ origin }) => origin)]]);
    return editYaml(source.text, wanted, { whole: true, origins });
  } catch {
    const eol = /\r?\n/.exec(source.text)?.[0] ?? "\n";
    return writeBlock(wanted, { indent: 0, eol }) + eol;
  }
}

function isQuestion(value: unknown): value is Readonly<Record<string, unknown>> {
  return isCollection(value) && !Array.isArray(value);
}
