import { inOrder } from "~/assessment/rules/quiz-document/yaml-mapping";
import { editYaml } from "~/kit/yaml/edit-yaml";
import { isCollection, type WantedMap } from "~/kit/yaml/says";
import { writeBlock } from "~/kit/yaml/write-yaml";
import { PostFile, PracticeFile } from "~/practice/rules/content/practice-file";
import { isAsRead, type SetDocument } from "./set-document";

/** The keys of a post in the order in which an author meets them. */
export const POST_KEYS: readonly string[] = Object.keys(PostFile.shape);

/**
 * The text of a practice set's file. What was not changed since it was read is there to the byte; what was changed is written again. A
 * text that would not say what the document says is never given: then all of it is written again.
 */
export function writeSetFile(document: SetDocument): string {
  if (!document.readable) return document.text;
  const { settings, posts, source } = document;
  if (isAsRead(document)) return source.text;
  const rows = posts.map(({ value }) => (isPost(value) ? inOrder(value, POST_KEYS) : value));
  const list = rows.length > 0 || Array.isArray(source.list) ? rows : source.list;
  const all = list === undefined ? settings : { ...settings, posts: list };
  const wanted = inOrder(all, Object.keys(PracticeFile.shape)) as WantedMap;
  try {
    const origins = new Map([[rows, posts.map(({ origin }) => origin)]]);
    return editYaml(source.text, wanted, { whole: true, origins });
  } catch {
    const eol = /\r?\n/.exec(source.text)?.[0] ?? "\n";
    return writeBlock(wanted, { indent: 0, eol }) + eol;
  }
}

function isPost(value: unknown): value is Readonly<Record<string, unknown>> {
  return isCollection(value) && !Array.isArray(value);
}
