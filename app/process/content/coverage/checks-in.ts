import { checkIds } from "~/curriculum/rules/markdoc/check/ids";

/** How many checks a lesson has. */
export function checksIn(source: string): number {
  return checkIds(source).length;
}
