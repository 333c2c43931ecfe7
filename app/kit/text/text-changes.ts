import { anEffort, shortestWay, type Effort } from "./shortest-way";

/** A piece of a text: in both, only in the old one, or only in the new one. */
export interface Piece {
  kind: "same" | "removed" | "added";
  text: string;
}

/** A paragraph, heading or point, in both texts or in one of them, with what changed in it. */
export interface LineChange {
  kind: Piece["kind"] | "changed";
  pieces: Piece[];
  /** How many more lines stand after it, and are left out. */
  more?: number | undefined;
}

/** How a line is taken apart into what is compared, and put together again. */
interface Words {
  split: (line: string) => string[];
  joint: string;
  /** Which of them count where it is asked whether two lines are alike. */
  counts: (word: string) => boolean;
}

const PLAIN: Words = {
  split: (line) => line.split(/\s+/).filter(Boolean),
  joint: " ",
  counts: () => true,
};

/** What changed from one text to another, word by word; too much for the effort has changed as a whole. */
export function wordChanges(before: string, after: string, effort = anEffort()): Piece[] {
  return piecesBetween(PLAIN.split(before), PLAIN.split(after), PLAIN, effort);
}

/**
 * What changed from one text to another, line by line: a line that took the place of one much like it is compared with that one
 * word by word, so that a rewritten sentence does not read as a riddle. What takes too much effort to compare is one removal and one
 * addition.
 */
export function lineChanges(
  before: readonly string[],
  after: readonly string[],
  effort = anEffort(),
  words = PLAIN,
): LineChange[] {
  const changes: LineChange[] = [];
  let removed: string[] = [];
  for (const { kind, values } of shortestWay(before, after, effort)) {
    if (kind === "removed") {
      removed = values;
      continue;
    }
    append(
      changes,
      kind === "added" ? paired(removed, values, words, effort) : whole("removed", removed),
    );
    removed = [];
    if (kind === "same") append(changes, whole("same", values));
  }
  append(changes, whole("removed", removed));
  return changes;
}

/** Lists may be too long to be spread into a call. */
function append(changes: LineChange[], more: readonly LineChange[]) {
  for (const change of more) changes.push(change);
}

/** Lines that went and lines that came in their place, in the order in which they are read. */
function paired(
  removed: readonly string[],
  added: readonly string[],
  words: Words,
  effort: Effort,
): LineChange[] {
  const changes: LineChange[] = [];
  const old = removed.map((line) => bagOf(line, words));
  let next = 0;
  let fresh: string[] = [];
  for (const line of added) {
    const bag = bagOf(line, words);
    let pieces: Piece[] | null = null;
    let like = next;
    while (like < old.length && effort.left > 0) {
      pieces = alike(old[like]!, bag, words, effort);
      if (pieces) break;
      like += 1;
    }
    if (!pieces) {
      fresh.push(line);
      continue;
    }
    append(changes, whole("removed", removed.slice(next, like)));
    append(changes, whole("added", fresh));
    changes.push({ kind: "changed", pieces });
    next = like + 1;
    fresh = [];
  }
  append(changes, whole("removed", removed.slice(next)));
  append(changes, whole("added", fresh));
  return changes;
}

function whole(kind: Piece["kind"], lines: readonly string[]): LineChange[] {
  return lines.map((text) => ({ kind, pieces: [{ kind, text }] }));
}

/** A line's words, and how often each of those that count is there. */
interface Bag {
  words: string[];
  size: number;
  times: Map<string, number>;
}

function bagOf(line: string, { split, counts }: Words): Bag {
  const words = split(line);
  const times = new Map<string, number>();
  let size = 0;
  for (const word of words) {
    if (!counts(word)) continue;
    size += 1;
    times.set(word, (times.get(word) ?? 0) + 1);
  }
  return { words, size, times };
}

/** What changed between two lines, if at least half of the longer one's words stand in both, in the same order; null for others. */
function alike(one: Bag, other: Bag, words: Words, effort: Effort): Piece[] | null {
  const half = Math.max(one.size, other.size) / 2;
  effort.left -= 1;
  if (half === 0 || Math.min(one.size, other.size) < half || shared(one, other, effort) < half)
    return null;
  const pieces = piecesBetween(one.words, other.words, words, effort);
  const same = pieces
    .filter(({ kind }) => kind === "same")
    .reduce((count, { text }) => count + words.split(text).filter(words.counts).length, 0);
  return same >= half ? pieces : null;
}

/** How many words two lines share in whatever order: no way between them keeps more. */
function shared(one: Bag, other: Bag, effort: Effort): number {
  const [few, many] = one.times.size < other.times.size ? [one, other] : [other, one];
  effort.left -= few.times.size;
  let count = 0;
  for (const [word, times] of few.times) count += Math.min(times, many.times.get(word) ?? 0);
  return count;
}

function piecesBetween(
  before: readonly string[],
  after: readonly string[],
  { joint }: Words,
  effort: Effort,
): Piece[] {
  return shortestWay(before, after, effort).map(({ kind, values }) => ({
    kind,
    text: values.join(joint),
  }));
}
