import type { Content } from "~/curriculum/rules/content/content";
import type { Mistake } from "~/kit/yaml/mistakes";
import { heavily } from "~/kit/heavy/heavily.server";
import { asMuchAsRead, type ToCheck } from "./mistakes-in.server";

/** A library read and checked as a whole, with as many mistakes of each file as anyone would read. */
export async function checkedContent({
  files,
  published,
}: ToCheck): Promise<{ content: Content; mistakes: Mistake[] }> {
  const { content, mistakes } = await readIn({ files, published });
  return { content: { ...content, files }, mistakes };
}

/** The texts are here already: only what was read in them comes back. */
const readIn = heavily("read-content", async ({ files, published }: ToCheck) => {
  const { checkContent } = await import("~/authoring/rules/folder/read/content");
  const {
    content: { files: _, ...content },
    mistakes,
  } = checkContent(files, { published });
  return { content, mistakes: asMuchAsRead(mistakes) };
});
