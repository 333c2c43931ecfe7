import { madeOnce } from "~/kit/cache/remember";

/** A text of the library with a name for where it stands. */
export interface SearchedText {
  where: string;
  text: string;
  /** The key of the question it is part of. */
  question?: string | undefined;
}

export interface SearchedFile {
  path: string;
  passages: readonly SearchedText[];
}

interface MarkedPiece {
  text: string;
  marked: boolean;
}

/** A passage that has some of the words, cut to what stands around them. */
interface SearchHit extends Pick<SearchedText, "where" | "question"> {
  pieces: MarkedPiece[];
}

export interface FoundFile {
  path: string;
  hits: SearchHit[];
  /** How many more passages of the file have the words. */
  more: number;
}

/** Hits that are shown of a file, and letters around the words of one. */
const MOST_HITS = 4;
const AROUND = 70;

/** The words that are looked for: without case and accents, each once. */
export function searchWords(query: string): string[] {
  const words = folded(query).text.split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter(Boolean))].slice(0, 12);
}

/**
 * The files in which every word begins some word, those with the most of them in one passage first. Case and accents do not count.
 */
export function searchFiles(files: readonly SearchedFile[], query: string): FoundFile[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  return files
    .flatMap((file) => found(file, words) ?? [])
    .sort((a, b) => b.score - a.score || a.path.localeCompare(b.path, "en-GB"))
    .map(({ score: _, ...file }) => file);
}

interface Match {
  from: number;
  to: number;
}

function found({ path, passages }: SearchedFile, words: readonly string[]) {
  const missing = new Set(words);
  const matching = passages.flatMap((passage) => {
    const matches: Match[] = [];
    let has = 0;
    const text = foldedPassage(passage);
    for (const word of words) {
      const places = placesOf(word, text);
      if (places.length === 0) continue;
      has += 1;
      missing.delete(word);
      matches.push(...places);
    }
    return has > 0 ? [{ passage, matches, has }] : [];
  });
  if (missing.size > 0) return null;
  matching.sort((a, b) => b.has - a.has);
  const hits = matching.slice(0, MOST_HITS).map(({ passage: { text, ...place }, matches }) => ({
    ...place,
    pieces: around(text, merged(matches)),
  }));
  return { path, hits, more: matching.length - hits.length, score: matching[0]?.has ?? 0 };
}

const foldedPassage = madeOnce(({ text }: SearchedText) => folded(text));

/** A text without case and accents, and for each of its letters where it stands in the text as it was. */
function folded(text: string): { text: string; at: Uint32Array } {
  let plain = "";
  const at: number[] = [];
  let offset = 0;
  for (const letter of text) {
    const simple = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const known = simple === "’" ? "'" : simple;
    plain += known;
    for (let index = 0; index < known.length; index += 1) at.push(offset);
    offset += letter.length;
  }
  at.push(offset);
  return { text: plain, at: Uint32Array.from(at) };
}

/** Where words begin with this one, in the text as it was. */
function placesOf(word: string, { text, at }: ReturnType<typeof folded>): Match[] {
  const places: Match[] = [];
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
    if (from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1] ?? "")) continue;
    places.push({ from: at[from] ?? 0, to: at[from + word.length] ?? 0 });
  }
  return places;
}

function merged(matches: readonly Match[]): Match[] {
  const joined: Match[] = [];
  for (const match of [...matches].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last && match.from <= last.to) last.to = Math.max(last.to, match.to);
    else joined.push({ ...match });
  }
  return joined;
}

/** The text around the first match, with every match in it marked. */
function around(text: string, matches: readonly Match[]): MarkedPiece[] {
  const first = matches[0]?.from ?? 0;
  const from = wordStart(text, Math.max(0, first - AROUND));
  const to = wordEnd(text, Math.min(text.length, (matches[0]?.to ?? 0) + 2 * AROUND));
  const pieces: MarkedPiece[] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece !== "") pieces.push({ text: piece, marked });
  };
  let at = from;
  add(from > 0 ? "… " : "", false);
  for (const match of matches) {
    if (match.to > to) break;
    add(text.slice(at, match.from), false);
    add(text.slice(match.from, match.to), true);
    at = match.to;
  }
  add(`${text.slice(at, to)}${to < text.length ? " …" : ""}`, false);
  return pieces;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(" ", at);
  return space < 0 || space - at > 20 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space < 0 || at - space > 20 ? at : space;
}
