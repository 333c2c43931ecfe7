import { parse } from "../parse";

/** The ids of a lesson's checks, in order, whichever company meets them. */
export function checkIds(source: string): string[] {
  return [...parse(source).walk()]
    .filter(({ tag }) => tag === "check")
    .map(({ attributes }) => String(attributes["id"]));
}
