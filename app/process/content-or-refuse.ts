import path from "node:path";
import type { Content } from "~/content/content";
import { describeMistake } from "~/content/mistakes";
import { readContent } from "~/content/read";
import { refuse } from "./run";

/** The content folder, or an end with every mistake in it. */
export function contentOrRefuse(folder = path.resolve("content")): Content {
  const { content, mistakes } = readContent(folder);
  if (mistakes.length === 0) return content;
  return refuse([
    "The content has mistakes:",
    ...mistakes.map((mistake) => describeMistake(mistake)),
  ]);
}
