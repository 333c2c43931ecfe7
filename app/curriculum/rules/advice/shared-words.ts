import { m } from "~/kit/language/m";
import type { Edited, Finding } from "./advice";
import { topicWords } from "./words";

/** Pairs of a matching, or items with their category, that share a word which no other answer has. */
export function sharedWords({ asked }: Edited): Finding[] {
  return asked.flatMap(({ file, name, pairs }) => {
    const rights = new Set(pairs.map(({ right }) => right));
    return pairs.flatMap(({ left, right, line }) => {
      const others = [...rights].filter((other) => other !== right).map(topicWords);
      const own = topicWords(right);
      const word = [...topicWords(left)].find(
        (one) => own.has(one) && !others.some((other) => other.has(one)),
      );
      return word === undefined
        ? []
        : [{ file, line, message: m.curriculum_advice_shared_word({ name, word }) }];
    });
  });
}
