import { foldedName } from "./folded";

/** Whether two names are the same as people type them. */
export function isSameName(one: string, other: string): boolean {
  return foldedName(one) === foldedName(other);
}

/** The words in which a typed name and the expected one differ, as each was written; one of the two may be empty. */
interface NameDifference {
  typed: string;
  expected: string;
}

/** Where two names begin and stop to differ, word by word. */
export function nameDifference(typed: string, expected: string): NameDifference {
  const [ours, theirs] = [wordsOf(typed), wordsOf(expected)];
  const alike = (at: number, other: number) =>
    isSameName(ours.at(at) ?? "", theirs.at(other) ?? "");
  const most = Math.min(ours.length, theirs.length);
  let before = 0;
  while (before < most && alike(before, before)) before += 1;
  let after = 0;
  while (after < most - before && alike(-1 - after, -1 - after)) after += 1;
  const between = (words: string[]) => words.slice(before, words.length - after).join(" ");
  return { typed: between(ours), expected: between(theirs) };
}

/** The words of a name as it was written; what cannot be seen is none. */
function wordsOf(name: string): string[] {
  return name.split(/\s+/).filter((word) => foldedName(word) !== "");
}
