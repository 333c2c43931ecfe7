import { diffArrays } from "diff";

/** What may still be spent on one comparison, in steps of about a ten-millionth of a second each. Whatever it is spent on counts it down. */
export interface Effort {
  left: number;
}

/** Enough for whatever people change by hand, and over within a moment whatever two texts hold. */
const STEPS = 3_000_000;

/** Beyond so many differences no way is looked for: nobody reads it. */
const MOST_DIFFERENCES = 1_500;

export function anEffort(): Effort {
  return { left: STEPS };
}

/** What both have, what only the first, or only the second has. */
export interface Run {
  kind: "same" | "removed" | "added";
  values: string[];
}

/**
 * The shortest way from one list to another, as far as the effort goes. Where that does not suffice, all between what both begin with
 * and what both end with has gone, and the other has come. The same lists and effort always give the same. Source: Myers 1986.
 */
export function shortestWay(
  before: readonly string[],
  after: readonly string[],
  effort: Effort,
): Run[] {
  // Numbers are compared at once, long lines only letter by letter.
  const numbers = new Map<string, number>();
  const numbered = (values: readonly string[]) =>
    values.map((value) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    });
  const [old, fresh] = [numbered(before), numbered(after)];
  const maxEditLength = Math.min(MOST_DIFFERENCES, Math.floor(Math.sqrt(2 * effort.left)));
  effort.left = Math.max(0, effort.left - before.length - after.length);
  const found = diffArrays(old, fresh, { maxEditLength });
  if (!found) {
    effort.left = Math.max(0, effort.left - maxEditLength ** 2 / 2);
    return replaced(before, after, old, fresh);
  }
  const edits = found.reduce((sum, { added, removed, count }) => {
    return added || removed ? sum + count : sum;
  }, 0);
  effort.left = Math.max(0, effort.left - edits ** 2 / 2);
  const values = [...numbers.keys()];
  return found.map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    values: value.map((number) => values[number] ?? ""),
  }));
}

function replaced(
  before: readonly string[],
  after: readonly string[],
  old: readonly number[],
  fresh: readonly number[],
): Run[] {
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const runs: Run[] = [
    { kind: "same", values: before.slice(0, start) },
    { kind: "removed", values: before.slice(start, before.length - end) },
    { kind: "added", values: after.slice(start, after.length - end) },
    { kind: "same", values: before.slice(before.length - end) },
  ];
  return runs.filter(({ values }) => values.length > 0);
}
