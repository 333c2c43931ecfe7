import type { Span } from "./places";

/** Letters in the place of others. */
export interface Edit extends Span {
  text: string;
}

/** What cannot be changed in place, so the value around it is rewritten. */
export class Unchangeable extends Error {}

/** What stands in a span of the text after these edits, none of which reaches into another. */
export function applied(text: string, edits: readonly Edit[], { from, to }: Span): string {
  const pieces: string[] = [];
  let at = from;
  for (const edit of edits.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    pieces.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return pieces.join("") + text.slice(at, to);
}
