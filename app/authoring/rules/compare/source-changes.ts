import { diffArrays } from "diff";
import type { LineChange, Piece } from "~/kit/text/text-changes";

/**
 * What changed from one source to another, letter by letter: each line once, and within a line that took the place of one much like
 * it, the words. Nothing is left out, spaces included. Source: Myers 1986.
 */
export function sourceChanges(before: string, after: string): LineChange[] {
  const changes: LineChange[] = [];
  let removed: string[] = [];
  for (const { kind, values } of runs(before.split("\n"), after.split("\n"))) {
    if (kind === "removed") removed = values;
    else {
      changes.push(...(kind === "added" ? paired(removed, values) : whole("removed", removed)));
      if (kind === "same") changes.push(...whole("same", values));
      removed = [];
    }
  }
  return [...changes, ...whole("removed", removed)];
}

/** Beyond so many differences the old stands whole before the new: finding the shortest way would take too long. */
const MOST_DIFFERENCES = 1500;
/** Of how many pairs of lines is asked whether they are alike. */
const MOST_PAIRS = 1500;

function runs(before: readonly string[], after: readonly string[]) {
  const found = diffArrays([...before], [...after], { maxEditLength: MOST_DIFFERENCES });
  if (!found)
    return [
      { kind: "removed" as const, values: [...before] },
      { kind: "added" as const, values: [...after] },
    ];
  return found.map(({ value, added, removed }) => ({
    kind: added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const),
    values: value,
  }));
}

function paired(removed: readonly string[], added: readonly string[]): LineChange[] {
  if (removed.length * added.length > MOST_PAIRS)
    return [...whole("removed", removed), ...whole("added", added)];
  const changes: LineChange[] = [];
  let next = 0;
  let fresh: string[] = [];
  for (const line of added) {
    const found = removed
      .map((old, index) => (index < next ? null : alike(old, line)))
      .findIndex((pieces) => pieces !== null);
    if (found === -1) {
      fresh.push(line);
      continue;
    }
    changes.push(...whole("removed", removed.slice(next, found)), ...whole("added", fresh));
    changes.push({ kind: "changed", pieces: alike(removed[found] ?? "", line) ?? [] });
    next = found + 1;
    fresh = [];
  }
  return [...changes, ...whole("removed", removed.slice(next)), ...whole("added", fresh)];
}

/** What changed between two lines of which at least half the longer one's words stand in both; null for others. */
function alike(one: string, other: string): Piece[] | null {
  const [before, after] = [wordsOf(one), wordsOf(other)];
  const pieces = runs(before, after).map(({ kind, values }) => ({ kind, text: values.join("") }));
  const same = pieces.filter(({ kind }) => kind === "same").flatMap(({ text }) => letters(text));
  const most = Math.max(letters(one).length, letters(other).length);
  return same.length > 0 && same.length * 2 >= most ? pieces : null;
}

function letters(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function wordsOf(line: string): string[] {
  return line.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function whole(kind: Piece["kind"], lines: readonly string[]): LineChange[] {
  return lines.map((text) => ({ kind, pieces: [{ kind, text }] }));
}
