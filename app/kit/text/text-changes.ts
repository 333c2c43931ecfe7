import { diffArrays } from "diff";

/** A piece of a text: in both, only in the old one, or only in the new one. */
export interface Piece {
  kind: "same" | "removed" | "added";
  text: string;
}

/** What changed from one text to another, word by word. Source: Myers 1986. */
export function wordChanges(before: string, after: string): Piece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(" "),
  }));
}

/** A paragraph, heading or point, in both texts or in one of them, with what changed in it. */
export interface LineChange {
  kind: Piece["kind"] | "changed";
  pieces: Piece[];
}

/**
 * What changed from one text to another, line by line: a line that took the place of one much like it is compared with that one
 * word by word, so that a sentence written anew does not read as a riddle.
 */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  let removed: string[] = [];
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    changes.push(...(part.added ? paired(removed, part.value) : whole("removed", removed)));
    removed = [];
    if (!part.added) changes.push(...whole("same", part.value));
  }
  return [...changes, ...whole("removed", removed)];
}

/** Lines that went and lines that came in their place, in the order in which they are read. */
function paired(removed: readonly string[], added: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  let next = 0;
  let fresh: string[] = [];
  for (const line of added) {
    const like = removed.findIndex((old, index) => index >= next && isLike(old, line));
    if (like === -1) {
      fresh.push(line);
      continue;
    }
    changes.push(...whole("removed", removed.slice(next, like)), ...whole("added", fresh));
    changes.push({ kind: "changed", pieces: wordChanges(removed[like] ?? "", line) });
    next = like + 1;
    fresh = [];
  }
  return [...changes, ...whole("removed", removed.slice(next)), ...whole("added", fresh)];
}

function whole(kind: Piece["kind"], lines: readonly string[]): LineChange[] {
  return lines.map((text) => ({ kind, pieces: [{ kind, text }] }));
}

/** At least half of the longer one's words stand in both, in the same order. */
function isLike(one: string, other: string): boolean {
  const same = wordChanges(one, other)
    .filter(({ kind }) => kind === "same")
    .reduce((count, { text }) => count + wordsOf(text).length, 0);
  return same * 2 >= Math.max(wordsOf(one).length, wordsOf(other).length);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
