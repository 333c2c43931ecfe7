import { m } from "~/kit/language/m";
import type { Edited, Finding } from "./advice";
import { countWords, opening, sentencesOf } from "./words";

/** More words than this in a sentence are hard going. GOV.UK’s guidance stops at 25; a little more may be rhythm. */
const MOST_WORDS = 32;

/** Long sentences in what the author says, and in feedback. */
export function longSentences({ passages, asked }: Edited): Finding[] {
  const said = [
    ...passages.filter(({ own }) => own),
    ...asked.flatMap(({ file, feedback }) => feedback.map((one) => ({ file, ...one }))),
  ];
  return said.flatMap(({ file, line, text }) =>
    sentencesOf(text)
      .map((sentence) => ({ sentence, words: countWords(sentence) }))
      .filter(({ words }) => words > MOST_WORDS)
      .map(({ sentence, words }) => ({
        file,
        line,
        message: m.curriculum_advice_long_sentence({
          words: String(words),
          start: opening(sentence),
        }),
      })),
  );
}
