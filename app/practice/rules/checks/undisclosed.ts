import { m } from "~/kit/language/m";
import type { Check } from "./check";
import type { Span } from "./reply";
import { findPhrases } from "./text/phrases";
import { tokensOf, type Token } from "./text/tokens";

/** From one’s own account without saying, in the post itself, that one works there. Points at the company’s name, if it stands there. */
export const undisclosed: Check = {
  severity: "critical",
  find({ from, expected, tokens, words, playbook }) {
    if (from.kind !== "personal" || expected.kind !== "personal" || !words) return [];
    const { works, denied } = words.disclosure;
    if (findPhrases(tokens, works).length > 0 && findPhrases(tokens, denied).length === 0)
      return [];
    const { name, short } = playbook.company;
    const handles = playbook.channels.map(({ handle }) => handle);
    const spans = namesIn(tokens, [name, short, ...handles]);
    return [{ spans, message: m.practice_checks_undisclosed({ company: short }) }];
  },
};

/** Where one of the names stands, the longest where one begins another. */
function namesIn(tokens: readonly Token[], names: readonly string[]): Span[] {
  const wanted = names
    .map((name) => tokensOf(name).map(({ word }) => word))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length);
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const words = wanted.find((one) => one.every((word, step) => tokens[at + step]?.word === word));
    if (!words) continue;
    found.push({ from: tokens[at]!.from, to: tokens[at + words.length - 1]!.to });
    at += words.length - 1;
  }
  return found;
}
