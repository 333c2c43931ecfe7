import { m } from "~/kit/language/m";
import type { Check, Noticed } from "./check";
import { findPhrases, spanOf, type Match, type Phrases } from "./text/phrases";
import { overlap, questionsIn, sentencesWith } from "./text/sentences";

/** So many words before a claim, a “not” takes it back. */
const REACH = 6;

/** What would need evidence and has none beside it: that a product is the best, healthy, or good for the environment. */
export const claim: Check = {
  severity: "advisory",
  find(reading) {
    const { tokens, words } = reading;
    if (!words) return [];
    const { product, health, green, none, evidence } = words.claim;
    const cleared = findPhrases(tokens, none);
    const denied = findPhrases(tokens, words.negations);
    const shown = sentencesWith(tokens, evidence);
    const asked = questionsIn(reading);
    const taken: Match[] = [];
    const stands = (match: Match) => {
      const { sentence } = tokens[match.first]!;
      const isDenied = denied.some(
        ({ first }) =>
          first < match.first &&
          match.first - first <= REACH &&
          tokens[first]!.sentence === sentence,
      );
      const isProven = shown.has(sentence) || shown.has(sentence + 1);
      const isKnown = [...cleared, ...taken].some((other) => overlap(match, other));
      return !isDenied && !isProven && !isKnown && !asked.has(sentence);
    };
    const of = (phrases: Phrases, message: () => string) =>
      findPhrases(tokens, phrases)
        .filter(stands)
        .map((match): Noticed => {
          taken.push(match);
          return { spans: [spanOf(tokens, match)], message: message() };
        });
    const found = [
      ...of(health, m.practice_checks_claim_health),
      ...of(green, m.practice_checks_claim_green),
      ...of(product, m.practice_checks_claim_product),
    ];
    return found.sort((a, b) => a.spans[0]!.from - b.spans[0]!.from);
  },
};
