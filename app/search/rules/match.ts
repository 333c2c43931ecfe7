import { foldedName } from "~/kit/text/folded";
import type { Findable, Piece } from "./found/found";

/** So many words of a query count. */
const MOST_WORDS = 8;

/** Shorter words are only looked for in titles: too many of the hidden words begin with them. */
const SHORTEST_HIDDEN = 3;

/** The words of a text as they are compared: folded, and only letters and digits. */
function wordsOf(text: string): string[] {
  return foldedName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The words that are looked for, each once. */
export function queryWords(query: string): string[] {
  return [...new Set(wordsOf(query))].slice(0, MOST_WORDS);
}

/** Something that can be found, with its words ready to be compared. */
export interface Prepared<Item extends Findable = Findable> {
  item: Item;
  title: string[];
  english: string[];
  more: string[];
}

export function prepared<Item extends Findable>(item: Item): Prepared<Item> {
  const { title, english = "", words = "" } = item;
  return { item, title: wordsOf(title), english: wordsOf(english), more: wordsOf(words) };
}

export interface Ranked<Item extends Findable = Findable> {
  item: Item;
  /** 4: its title is the query; 3: begins with it; 2: every word begins one of its title; 1: or one of its English title or other words. */
  score: number;
}

/** What has every word of a query at the beginning of some word, the best first; alike, in the order given. */
export function ranked<Item extends Findable>(
  all: readonly Prepared<Item>[],
  query: string,
): Ranked<Item>[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const whole = wordsOf(query).join(" ");
  return all
    .flatMap((one): Ranked<Item>[] => {
      const score = scoreOf(one, words, whole);
      return score === 0 ? [] : [{ item: one.item, score }];
    })
    .sort((a, b) => b.score - a.score);
}

function scoreOf(
  { title, english, more }: Prepared,
  words: readonly string[],
  whole: string,
): number {
  const begins = (among: readonly string[]) => (word: string) =>
    among.some((each) => each.startsWith(word));
  if (!words.every(begins(title))) {
    const either = (word: string) =>
      begins(title)(word) ||
      begins(english)(word) ||
      (word.length >= SHORTEST_HIDDEN && begins(more)(word));
    return words.every(either) ? 1 : 0;
  }
  const said = title.join(" ");
  return said === whole ? 4 : said.startsWith(whole) ? 3 : 2;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** A text in pieces, in which the beginnings of words that are looked for are marked. */
export function markedPieces(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (until: number, marked: boolean) => {
    if (until > at) pieces.push({ text: text.slice(at, until), marked });
    at = Math.max(at, until);
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const length = beginningOf(token, words);
    if (length === 0) continue;
    add(index, false);
    add(index + length, true);
  }
  add(text.length, false);
  return pieces;
}

/** How many letters of a word are the longest of those looked for; 0 where it begins with none. */
function beginningOf(token: string, words: readonly string[]): number {
  const plain = foldedName(token);
  const fitting = words.filter((word) => plain.startsWith(word));
  if (fitting.length === 0) return 0;
  const longest = fitting.reduce((a, b) => (b.length > a.length ? b : a));
  let length = 0;
  for (const letter of token) {
    const isMark = /^\p{M}$/u.test(letter);
    if (!isMark && foldedName(token.slice(0, length)).length >= longest.length) break;
    length += letter.length;
  }
  return length;
}
