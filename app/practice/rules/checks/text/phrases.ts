import type { Span } from "~/practice/rules/checks/reply";
import { foldedWord, type Token } from "./tokens";

/** So many words may stand where a phrase has `…`. */
const GAP = 3;

interface Element {
  kind: "word" | "number" | "name" | "gap";
  exact: ReadonlySet<string>;
  stems: readonly string[];
  optional: boolean;
}
interface Phrase {
  elements: readonly Element[];
}

/**
 * Phrases to look for in the words of a text. Each is words with spaces between: `a/b` is either, `allerg*` any word that begins
 * so, `very?` may be missing, `#` is a number, `^` a word with a capital that is no pronoun, also as one of several, and `…` up to three words. A phrase
 * stays within a sentence.
 */
export interface Phrases {
  byWord: ReadonlyMap<string, readonly Phrase[]>;
  byStem: ReadonlyMap<string, readonly Phrase[]>;
  others: readonly Phrase[];
}

/** A phrase that was found: its tokens from `first` up to and without `end`. */
export interface Match {
  first: number;
  end: number;
}

const STEM = 3;

export function phrasesOf(written: readonly string[]): Phrases {
  const byWord = new Map<string, Phrase[]>();
  const byStem = new Map<string, Phrase[]>();
  const others: Phrase[] = [];
  const add = (map: Map<string, Phrase[]>, key: string, phrase: Phrase) => {
    const list = map.get(key);
    if (list) list.push(phrase);
    else map.set(key, [phrase]);
  };
  for (const text of written) {
    const phrase: Phrase = { elements: text.split(" ").map(elementOf) };
    const [start] = phrase.elements;
    if (!start || start.kind !== "word" || start.optional) others.push(phrase);
    else {
      for (const word of start.exact) add(byWord, word, phrase);
      for (const stem of new Set(start.stems.map((one) => one.slice(0, STEM))))
        add(byStem, stem, phrase);
    }
  }
  return { byWord, byStem, others };
}

function elementOf(text: string): Element {
  const optional = text.endsWith("?");
  const words = (optional ? text.slice(0, -1) : text).split("/");
  const kind =
    text === "…" ? "gap" : words[0] === "#" ? "number" : words.includes("^") ? "name" : "word";
  const stems = words
    .filter((word) => word.endsWith("*"))
    .map((word) => foldedWord(word.slice(0, -1)));
  const exact = new Set(words.filter((word) => !word.endsWith("*")).map(foldedWord));
  return { kind, exact, stems, optional };
}

/** Where phrases stand in a text, from left to right, the longest first where several begin at one word; none overlap. */
export function findPhrases(
  tokens: readonly Token[],
  { byWord, byStem, others }: Phrases,
): Match[] {
  const found: Match[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const word = tokens[first]!.word;
    let end = -1;
    for (const list of [byWord.get(word), byStem.get(word.slice(0, STEM)), others])
      for (const { elements } of list ?? [])
        end = Math.max(end, matchAt(tokens, first, elements, 0));
    if (end <= first) continue;
    found.push({ first, end });
    first = end - 1;
  }
  return found;
}

/** The end of the longest match of the elements from `step` at a token, or −1. */
function matchAt(
  tokens: readonly Token[],
  at: number,
  elements: readonly Element[],
  step: number,
): number {
  const element = elements[step];
  if (!element) return at;
  if (element.kind === "gap") {
    let best = -1;
    for (let skip = 0; skip <= GAP; skip += 1) {
      const token = tokens[at + skip];
      if (!token || token.sentence !== tokens[at - 1]?.sentence) break;
      best = Math.max(best, matchAt(tokens, at + skip, elements, step + 1));
    }
    return best;
  }
  const token = tokens[at];
  const joined = token && (step === 0 || token.sentence === tokens[at - 1]?.sentence);
  const taken = joined && fits(token, element) ? matchAt(tokens, at + 1, elements, step + 1) : -1;
  return element.optional ? Math.max(taken, matchAt(tokens, at, elements, step + 1)) : taken;
}

const PRONOUNS = new Set([
  "i",
  "we",
  "you",
  "it",
  "ich",
  "wir",
  "je",
  "j",
  "nous",
  "yo",
  "who",
  "they",
  "he",
  "she",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
]);

function fits({ word, capital }: Token, { kind, exact, stems }: Element): boolean {
  if (kind === "number") return /^\p{Nd}/u.test(word);
  if (kind === "name" && capital && !PRONOUNS.has(word)) return true;
  return exact.has(word) || stems.some((stem) => word.startsWith(stem));
}

/** The stretch of the text that a match covers, in whole words: “I’ll” rather than its end. */
export function spanOf(tokens: readonly Token[], { first, end }: Match): Span {
  const begins = first > 0 && tokens[first]!.joined ? first - 1 : first;
  return { from: tokens[begins]!.from, to: tokens[end - 1]!.to };
}
