import { m } from "~/kit/language/m";

/** Something wrong in a content file. `file` is relative to the content folder; lines count from 1. */
export interface Mistake {
  file: string;
  line: number;
  message: string;
  /** A text with such a mistake can still be taught. */
  mild?: true;
  found?: Found;
}

/**
 * What a check found, apart from its words, and what that is about. The message speaks of the file; an editor, which shows a form and
 * not the file, chooses its own words by the code.
 */
export type Found = Readonly<{ code: string } & Record<string, string>>;

interface How {
  mild?: true;
  found?: Found;
  /** The message with other words in the place of the value's name in the file. */
  as?: (name: string) => string;
}

/** Notes a mistake in the file that is being read, with the value it is about where that can be told. */
export type Report = (
  line: number,
  message: string,
  at?: readonly PropertyKey[],
  how?: How,
) => void;

export function reporter(mistakes: Mistake[], file: string): Report {
  return (line, message, _at, { mild, found } = {}) => {
    mistakes.push({ file, line, message, ...(mild && { mild }), ...(found && { found }) });
  };
}

/** By file and line, each once. */
export function sortedMistakes(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Map(mistakes.map((mistake) => [JSON.stringify(mistake), mistake]));
  return [...seen.values()].sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  );
}

/** `content/modules/tone/quiz.yaml:12: what is wrong and how to fix it`. */
export function describeMistake({ file, line, message }: Mistake, folder = "content"): string {
  return `${folder}/${file}:${line}: ${message}`;
}

export function unknownObjective(code: string): string {
  return m.kit_yaml_objective({ code });
}
