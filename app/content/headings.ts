import { headingId } from "./heading-id";
import { parse, wordsOf } from "./parse";

/** A text's headings in order, with the addresses by which others point to them. */
export function headingsIn(source: string): { id: string; title: string }[] {
  return [...parse(source).walk()]
    .filter((node) => node.type === "heading")
    .map((node) => ({ id: headingId(wordsOf(node)), title: wordsOf(node) }));
}
