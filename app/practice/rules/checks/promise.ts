import { m } from "~/kit/language/m";
import type { Check } from "./check";
import { findPhrases, spanOf } from "./text/phrases";
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
    const found = [...findPhrases(tokens, promises), ...findPhrases(tokens, vague)]
      .filter(({ first }) => {
        const { sentence } = tokens[first]!;
        return !asked.has(sentence) && !timed.has(sentence) && !timed.has(sentence + 1);
      })
      .sort((a, b) => a.first - b.first);
    const sentences = new Set(found.map(({ first }) => tokens[first]!.sentence));
    return [...sentences].map((sentence) => ({
      spans: found
        .filter(({ first }) => tokens[first]!.sentence === sentence)
        .filter(({ first }, at, all) => !all.slice(0, at).some(({ end }) => end > first))
        .map((match) => spanOf(tokens, match)),
      message: m.practice_checks_promise(),
    }));
  },
};
