import { m } from "~/kit/language/m";
import type { Check } from "./check";
import type { Span } from "./reply";
import { findPhrases, spanOf } from "./text/phrases";
import { apart, covered, touches } from "./text/spans";
import { questionsIn, sentencesWith } from "./text/sentences";

/** Something that will be done, without a time by which, in the same sentence or the one after. Questions promise nothing. */
export const promise: Check = {
  severity: "advisory",
  find(reading) {
    const { tokens, words } = reading;
    if (!words) return [];
    const { promises, times, vague } = words.promise;
    const timed = sentencesWith(tokens, times);
    const asked = questionsIn(reading);
    const denied = covered(findPhrases(tokens, words.promise.denied));
    const bySentence = new Map<number, Span[]>();
    for (const match of [...findPhrases(tokens, promises), ...findPhrases(tokens, vague)]) {
      const { sentence } = tokens[match.first]!;
      if (touches(match, denied)) continue;
      if (asked.has(sentence) || timed.has(sentence) || timed.has(sentence + 1)) continue;
      const spans = bySentence.get(sentence) ?? [];
      spans.push(spanOf(tokens, match));
      bySentence.set(sentence, spans);
    }
    return [...bySentence]
      .sort(([a], [b]) => a - b)
      .map(([, spans]) => ({ spans: apart(spans), message: m.practice_checks_promise() }));
  },
};
