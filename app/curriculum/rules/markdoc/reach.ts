import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";

/** Where a text goes beyond what is read, by its line from 1, and how to fix it. */
export interface BeyondReach {
  line: number;
  message: string;
}

/*
 * What is read takes time by the square of some signs in a passage, and steps by how deep things lie in each other. Nobody writes that
 * many by hand.
 */
const MOST_SIGNS = 2_000;
const MOST_TAGS = 200;
/** The parser never returns from a passage in which 100 tags are open, the limit of markdown-it's nesting. */
const MOST_OPENED = 90;
const DEEPEST_IN_TAG = 20;
const DEEPEST = 60;

/** What of a text would take too long or too deep a look; null where all of it can be read. Takes time in proportion to the text. */
export function beyondReach(source: string): BeyondReach | null {
  let line = 1;
  let passage = { signs: 0, tags: 0, opened: 0 };
  let inTag = 0;
  let depth = 0;
  let blank = true;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at]!;
    if (sign === "\n") {
      line += 1;
      if (blank) passage = { signs: 0, tags: 0, opened: 0 };
      blank = true;
      continue;
    }
    if (sign !== " " && sign !== "\t" && sign !== "\r") blank = false;
    if (SIGNS.has(sign) && (passage.signs += 1) > MOST_SIGNS)
      return { line, message: m.curriculum_markdoc_many_signs() };
    if (sign === "{" && source[at + 1] === "%") {
      if ((passage.tags += 1) > MOST_TAGS)
        return { line, message: m.curriculum_markdoc_many_tags({ most: numberText(MOST_TAGS) }) };
      if (OPENS.test(source.slice(at + 2, at + 12)) && (passage.opened += 1) > MOST_OPENED)
        return { line, message: m.curriculum_markdoc_many_tags({ most: numberText(MOST_OPENED) }) };
      inTag = line;
      depth = 0;
      at += 1;
    } else if (sign === "%" && source[at + 1] === "}") inTag = 0;
    else if (inTag > 0 && OPENING.has(sign) && (depth += 1) > DEEPEST_IN_TAG)
      return { line: inTag, message: m.curriculum_markdoc_deep_in_tag() };
    else if (inTag > 0 && CLOSING.has(sign)) depth -= 1;
  }
  return null;
}

const SIGNS = new Set("*_[]!`~");
/** What follows `{%` in a tag that may hold what comes after it: neither a closing tag nor a variable. */
const OPENS = /^\s*(?![/$\s])/;
const OPENING = new Set("[{(");
const CLOSING = new Set("]})");

/** What is asked of a token. */
interface Nested {
  type: string;
  nesting: number;
  map?: readonly number[] | null;
  children?: readonly Nested[] | null;
}

/** The first of the tokens that lies too deep; null where none does. */
export function tooDeep(tokens: readonly Nested[]): BeyondReach | null {
  let depth = 0;
  let line = 1;
  for (const { nesting, map, children } of tokens) {
    line = (map?.[0] ?? line - 1) + 1;
    depth += nesting;
    if (depth > DEEPEST) return { line, message: m.curriculum_markdoc_deep() };
    let inside = depth;
    for (const child of children ?? []) {
      if (child.type === "softbreak") line += 1;
      inside += child.nesting;
      if (inside > DEEPEST) return { line, message: m.curriculum_markdoc_deep() };
    }
  }
  return null;
}
