import { m } from "~/kit/language/m";
import type { Check } from "./check";
import type { Span } from "./reply";
import { findPhrases } from "./text/phrases";
import type { Token } from "./text/tokens";

const MARKS = /[!?]{3,}/gu;
/** So many capital words in a row are loud if one of them is longer than abbreviations are, and two if both are. */
const ROW = 3;
const LONG = 5;

/** Capitals for emphasis, three of them in a row in any language, and exclamation marks by the handful. */
export const shouting: Check = {
  severity: "advisory",
  find({ text, tokens, words }) {
    const loud = new Set(words ? findPhrases(tokens, words.loud).map(({ first }) => first) : []);
    const spans: Span[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      let end = at;
      while (
        tokens[end] &&
        tokens[end]!.sentence === tokens[at]!.sentence &&
        isCapitals(text, tokens[end]!)
      )
        end += 1;
      if (end === at) continue;
      const row = tokens.slice(at, end);
      const long = row.filter(({ word }) => word.length >= LONG).length;
      const isLong = long >= 2 || (long > 0 && row.length >= ROW);
      if (isLong || row.some((_, step) => loud.has(at + step)))
        spans.push({ from: row[0]!.from, to: row.at(-1)!.to });
      at = end - 1;
    }
    for (const { 0: marks, index } of text.matchAll(MARKS))
      spans.push({ from: index, to: index + marks.length });
    if (spans.length === 0) return [];
    return [
      { spans: spans.sort((a, b) => a.from - b.from), message: m.practice_checks_shouting() },
    ];
  },
};

function isCapitals(text: string, { from, to }: Token): boolean {
  const raw = text.slice(from, to);
  return /\p{Lu}.*\p{Lu}/u.test(raw) && raw === raw.toUpperCase();
}
