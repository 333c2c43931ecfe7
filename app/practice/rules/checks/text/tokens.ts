import type { Span } from "~/practice/rules/checks/reply";

/** A word or number of a text, as it is compared, with its place in the text. */
export interface Token extends Span {
  /** Folded: lower case, without accents, and what an English apostrophe shortens written out. */
  word: string;
  /** Counts sentences from 0. */
  sentence: number;
  capital: boolean;
  /** Whether an apostrophe joins it to the word before. */
  joined: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const STOP = /[.!?…]/;
const SPACE = /\s/;

/** What stands after an English apostrophe. */
const SHORTENED: Record<string, string> = {
  ll: "will",
  ve: "have",
  re: "are",
  m: "am",
  d: "would",
};
const BEFORE_NOT: Record<string, string> = { can: "can", won: "will", shan: "shall" };

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let end = 0;
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    const gap = text.slice(end, index);
    const before = tokens.at(-1);
    if (before && endsSentence(gap)) sentence += 1;
    const apostrophe = gap === "'" || gap === "’" || gap === "ʼ";
    const token: Token = {
      word: foldedWord(raw),
      from: index,
      to: index + raw.length,
      sentence,
      capital: /^\p{Lu}/u.test(raw),
      joined: before !== undefined && apostrophe,
    };
    if (before && apostrophe) {
      if (token.word === "t") {
        token.word = "not";
        before.word = BEFORE_NOT[before.word] ?? before.word.replace(/n$/, "");
      } else token.word = SHORTENED[token.word] ?? token.word;
    }
    tokens.push(token);
    end = index + raw.length;
  }
  return tokens;
}

/** A full stop within a number or a name ends nothing; one with a space after it does. */
function endsSentence(gap: string): boolean {
  return gap.includes("\n") || gap.includes(";") || (STOP.test(gap) && SPACE.test(gap));
}

/** A word as words are compared, however it was accented or written in capitals. */
export function foldedWord(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}
