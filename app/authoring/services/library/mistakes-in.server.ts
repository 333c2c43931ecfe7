import { m } from "~/kit/language/m";
import type { Files } from "~/curriculum/rules/content/files";
import type { Mistake } from "~/kit/yaml/mistakes";
import { heavily } from "~/kit/heavy/heavily.server";

/** Per file. Once these are fixed, the others show. */
const MOST = 100;

/** A library as it would be, and which of its files are published as they stand. */
export interface ToCheck {
  files: Files;
  published: ReadonlySet<string>;
}

/** The library’s texts with others in their place. Null takes a file away. */
export function withChanges(
  current: Files,
  changes: Iterable<readonly [path: string, text: string | null]>,
): ToCheck {
  const files = new Map(current);
  for (const [path, text] of changes) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  const same = [...files].filter(([path, text]) => current.get(path) === text);
  return { files, published: new Set(same.map(([path]) => path)) };
}

/** Everything that is wrong in a library, as much per file as a person may read, in the reader’s language. */
export const mistakesIn = heavily(
  "check-content",
  async ({ files, published }: ToCheck): Promise<Mistake[]> => {
    const { checkContent } = await import("~/authoring/rules/folder/read/content");
    return asMuchAsRead(checkContent(files, { published }).mistakes);
  },
);

/** Of each file the first mistakes, and that there are more; mild only where all of those are. */
export function asMuchAsRead(mistakes: readonly Mistake[]): Mistake[] {
  const byFile = new Map<string, Mistake[]>();
  for (const mistake of mistakes) {
    const of = byFile.get(mistake.file) ?? [];
    of.push(mistake);
    byFile.set(mistake.file, of);
  }
  return [...byFile.values()].flatMap((of) => [...of.slice(0, MOST), ...more(of.slice(MOST - 1))]);
}

/** That there is more after the first of these. */
function more([last, ...others]: readonly Mistake[]): Mistake[] {
  if (!last || others.length === 0) return [];
  const message = m.authoring_library_more_mistakes({ count: others.length });
  const mild = others.every((one) => one.mild);
  return [{ file: last.file, line: last.line, message, ...(mild && { mild: true as const }) }];
}
