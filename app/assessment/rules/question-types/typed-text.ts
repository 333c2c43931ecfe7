import { folded } from "~/kit/text/folded";

/** An answer as it is compared: folded, and without a final full stop. */
export function foldedAnswer(text: string, { caseMatters }: { caseMatters: boolean }): string {
  return folded(text, { caseMatters }).replace(/ ?\.$/, "");
}

export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Whether `most` edits or fewer lead from one text to the other, none of them within a number: 2024 is not 2023 mistyped. */
export function isWithin(one: string, other: string, most: number): boolean {
  if (one === other) return true;
  if (numbersIn(one) !== numbersIn(other)) return false;
  const [a, b] = [[...one], [...other]];
  return Math.abs(a.length - b.length) <= most && editsBetween(a, b) <= most;
}

/** The numbers of a folded text, each with its sign and what separates its digits. */
function numbersIn(text: string): string {
  const numbers = text.match(/(?:(?<!\S)[-+.]+)?\p{N}(?:[^\p{L}\p{M}\p{N}\s]*\p{N})*/gu);
  return numbers?.join(" ") ?? "";
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours, no place edited twice: the optimal string alignment distance.
 * Source: Damerau 1964, CACM 7:171–176; the restricted form of Navarro 2001, ACM Computing Surveys 33:31–88.
 */
function editsBetween(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      here[column] = Math.min(
        at(above, column) + 1,
        at(here, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Infinity,
      );
    }
    [before, above] = [above, here];
  }
  return at(above, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
