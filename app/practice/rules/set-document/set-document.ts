import { listIn, mappingIn } from "~/assessment/rules/quiz-document/yaml-mapping";
import { says } from "~/kit/yaml/says";

/** A practice set's file as it is edited. Changing it makes a new one; `writeSetFile` gives its text. */
export type SetDocument = SetModel | UnreadableSet;

export interface SetModel {
  readable: true;
  /** Every key of the file but `posts`, as it is written there, right or wrong. */
  settings: Readonly<Record<string, unknown>>;
  posts: readonly SetPost[];
  /** The number of the next post’s id. */
  nextId: number;
  source: SetSource;
}

/** A text that cannot be taken apart. It stays as it is. */
interface UnreadableSet {
  readable: false;
  text: string;
  mistakes: readonly { line: number; message: string }[];
}

export interface SetPost {
  /** Names it while it is edited, whatever its key becomes. */
  id: string;
  /** As it is written, which need not be a post at all. */
  value: unknown;
  /** The place in its file of the one it was read from; null for a new one. */
  origin: number | null;
}

/** What a document was read from. */
interface SetSource {
  text: string;
  settings: Readonly<Record<string, unknown>>;
  /** What stands under `posts`; undefined where nothing does. */
  list: unknown;
}

/** Reads the text of a practice set. `writeSetFile` of what this gives is the same text, to the byte. */
export function readSetFile(text: string): SetDocument {
  const mistakes: { line: number; message: string }[] = [];
  const values = mappingIn(text, (line, message) => mistakes.push({ line, message }));
  if (!values) return { readable: false, text, mistakes };
  const { posts: list, ...settings } = values;
  const posts = listIn(list).map((value, index) => ({ id: `p${index}`, value, origin: index }));
  return {
    readable: true,
    settings,
    posts,
    nextId: posts.length,
    source: { text, settings, list },
  };
}

/** Whether nothing differs from the text it was read from. */
export function isAsRead({ settings, posts, source }: SetModel): boolean {
  const list = listIn(source.list);
  return (
    says(source.settings, settings, { whole: true }) &&
    posts.length === list.length &&
    posts.every(
      ({ value, origin }, index) => origin === index && says(list[index], value, { whole: true }),
    )
  );
}
