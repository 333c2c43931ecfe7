import { anEffort } from "~/kit/text/shortest-way";
import { lineChanges, type LineChange } from "~/kit/text/text-changes";

/**
 * What changed from one source to another, letter by letter: each line once, and within a line that took the place of one much like
 * it, the words. Nothing is left out, spaces included.
 */
export function sourceChanges(before: string, after: string): LineChange[] {
  return lineChanges(before.split("\n"), after.split("\n"), anEffort(), {
    split: (line) => line.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [],
    joint: "",
    counts: (word) => /^[\p{L}\p{N}]/u.test(word),
  });
}
