import { parse } from "~/curriculum/rules/markdoc/parse";

/** How many checks a lesson has. */
export function checksIn(source: string): number {
  return [...parse(source).walk()].filter(({ tag }) => tag === "check").length;
}
