import { m } from "~/kit/language/m";
import type { Check } from "./check";
import { findPhrases, spanOf, type Match, type Phrases } from "./text/phrases";
import { covered, touches } from "./text/spans";

/** Whose fault it is, if not ours: the customer’s, or that of somebody who works here. */
export const blame: Check = {
  severity: "advisory",
  find({ tokens, words }) {
    if (!words) return [];
    const { customer, colleague, none } = words.blame;
    const cleared = covered(findPhrases(tokens, none));
    const of = (phrases: Phrases, but: ReadonlySet<number>) =>
      findPhrases(tokens, phrases).filter((match) => !touches(match, but));
    const customers = of(customer, cleared);
    const colleagues = of(colleague, new Set([...cleared, ...covered(customers)]));
    const say = (matches: readonly Match[], message: () => string) =>
      matches.map((match) => ({ spans: [spanOf(tokens, match)], message: message() }));
    return [
      ...say(customers, m.practice_checks_blame_customer),
      ...say(colleagues, m.practice_checks_blame_colleague),
    ].sort((a, b) => a.spans[0]!.from - b.spans[0]!.from);
  },
};
