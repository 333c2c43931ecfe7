import type { Files } from "~/curriculum/rules/content/files";
import type { Mistake } from "~/kit/yaml/mistakes";
import { heavily } from "~/kit/work/heavily.server";

/** Everything that is wrong in a library. */
export const mistakesIn = heavily("check-content", async (files: Files): Promise<Mistake[]> => {
  const { checkContent } = await import("~/authoring/rules/folder/read/content");
  return checkContent(files).mistakes;
});
