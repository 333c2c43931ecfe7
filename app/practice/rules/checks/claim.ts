import { m } from "~/kit/language/m";
import type { Check } from "./check";
import { findPhrases, spanOf, type Match, type Phrases } from "./text/phrases";
import { questionsIn, sentencesWith } from "./text/sentences";
import { covered, touches } from "./text/spans";

/** So many words before a claim, a “not” takes it back. */
const REACH = 6;

/** What would need evidence and has none beside it: that a product is the best, healthy, or good for the environment. */
export const claim: Check = {
  severity: "advisory",
  find(reading) {
    const { tokens, words } = reading;
    if (!words) return [];
    const { product, health, green, none, evidence } = words.claim;
    const known = covered(findPhrases(tokens, none));
    const denied = covered(findPhrases(tokens, words.negations));
    const shown = sentencesWith(tokens, evidence);
    const asked = questionsIn(reading);
    const isDenied = ({ first }: Match) => {
      const { sentence } = tokens[first]!;
      for (let at = first - 1; at >= first - REACH && tokens[at]?.sentence === sentence; at -= 1)
        if (denied.has(at)) return true;
      return false;
    };
    const stands = (match: Match) => {
      const { sentence } = tokens[match.first]!;
      const isProven = shown.has(sentence) || shown.has(sentence + 1);
      return !isProven && !asked.has(sentence) && !isDenied(match) && !touches(match, known);
    };
    const of = (phrases: Phrases, message: () => string) => {
      const matches = findPhrases(tokens, phrases).filter(stands);
      for (const word of covered(matches)) known.add(word);
      return matches.map((match) => ({ spans: [spanOf(tokens, match)], message: message() }));
    };
    const found = [
      ...of(health, m.practice_checks_claim_health),
      ...of(green, m.practice_checks_claim_green),
      ...of(product, m.practice_checks_claim_product),
    ];
    return found.sort((a, b) => a.spans[0]!.from - b.spans[0]!.from);
  },
};
