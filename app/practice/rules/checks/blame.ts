import { m } from "~/kit/language/m";
import type { Check } from "./check";
import { findPhrases, spanOf } from "./text/phrases";
import { overlap } from "./text/sentences";

/** Whose fault it is, if not ours: the customer’s, or that of somebody who works here. */
export const blame: Check = {
  severity: "advisory",
  find({ tokens, words }) {
    if (!words) return [];
    const { customer, colleague, none } = words.blame;
    const cleared = findPhrases(tokens, none);
    const of = (phrases: typeof customer, message: () => string) =>
      findPhrases(tokens, phrases)
        .filter((match) => !cleared.some((other) => overlap(match, other)))
        .map((match) => ({ match, message: message() }));
    const found = of(customer, m.practice_checks_blame_customer);
    const others = of(colleague, m.practice_checks_blame_colleague).filter(
      ({ match }) => !found.some((other) => overlap(match, other.match)),
    );
    return [...found, ...others]
      .sort((a, b) => a.match.first - b.match.first)
      .map(({ match, message }) => ({ spans: [spanOf(tokens, match)], message }));
  },
};
