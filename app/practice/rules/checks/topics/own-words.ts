import type { Span } from "~/practice/rules/checks/reply";
import { tokensOf, type Token } from "~/practice/rules/checks/text/tokens";

/** A word or phrase that a playbook gives for a topic. `open` is one that ends in `*`: any word that begins so. */
interface OwnWord {
  words: readonly string[];
  open: boolean;
}

/** A word so long may have an ending, such as that of a plural or a case, of so many letters more. */
const LONG = 4;
const ENDING = 2;

/** Scripts that are written without spaces: a word stands anywhere in a run of letters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export function ownWords(written: readonly string[]): OwnWord[] {
  return written.flatMap((one) => {
    const words = tokensOf(one).map(({ word }) => word);
    return words.length === 0 ? [] : [{ words, open: one.trimEnd().endsWith("*") }];
  });
}

/** Where a clause has one of these words, in capitals or not, with or without accents. */
export function ownWordsIn(clause: readonly Token[], own: readonly OwnWord[]): Span[] {
  return clause.flatMap(({ from }, at) => {
    const found = own.filter(({ words, open }) =>
      words.every((word, step) => {
        const token = clause[at + step];
        return token !== undefined && fits(token.word, word, open && step === words.length - 1);
      }),
    );
    if (found.length === 0) return [];
    const longest = Math.max(...found.map(({ words }) => words.length));
    return [{ from, to: clause[at + longest - 1]!.to }];
  });
}

function fits(said: string, word: string, open: boolean): boolean {
  if (UNSPACED.test(word)) return said.includes(word);
  if (!said.startsWith(word)) return false;
  return open || said === word || (word.length >= LONG && said.length <= word.length + ENDING);
}
