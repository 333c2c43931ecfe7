import { m } from "~/kit/language/m";
import type { Files } from "~/curriculum/rules/content/files";
import type { Mistake } from "~/kit/yaml/mistakes";
import { heavily } from "~/kit/work/heavily.server";

/** Per file. Once these are fixed, the others show. */
const MOST = 100;

/** Everything that is wrong in a library, as much per file as a person may read, in the reader’s language. */
export const mistakesIn = heavily("check-content", async (files: Files): Promise<Mistake[]> => {
  const { checkContent } = await import("~/authoring/rules/folder/read/content");
  return readable(checkContent(files).mistakes);
});

function readable(mistakes: readonly Mistake[]): Mistake[] {
  const counts = new Map<string, number>();
  const shown = mistakes.filter(({ file }) => {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    return count <= MOST;
  });
  const more = [...counts]
    .filter(([, count]) => count > MOST)
    .map(([file, count]) => {
      const { line } = shown.findLast((one) => one.file === file)!;
      const message = m.authoring_library_more_mistakes({ count: count - MOST });
      return { file, line, message };
    });
  return [...shown, ...more];
}
