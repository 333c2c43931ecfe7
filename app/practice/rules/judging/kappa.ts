import type { Score } from "~/curriculum/rules/practice-kinds";

/** What two people said of the same thing. */
export type Pair = readonly [Score, Score];

/** Fewer pairs tell nothing. */
const FEWEST = 2;

/**
 * Weighted kappa with quadratic weights, of 10,000: 10,000 where two always agree, 0 where no more than chance would have it, less
 * where they agree less than that. Null of fewer than two pairs, and where both always said the same one score: then chance would
 * agree as well. Source: Cohen 1968, Psychological Bulletin 70(4), 213–220; quadratic weights as in Fleiss & Cohen 1973.
 */
export function weightedKappa(pairs: readonly Pair[]): number | null {
  if (pairs.length < FEWEST) return null;
  const observed = sum(pairs.map(([one, other]) => disagreement(one, other)));
  const expected = sum(
    pairs.flatMap(([one]) => pairs.map(([, other]) => disagreement(one, other))),
  );
  if (expected === 0) return null;
  // Added to 0, so that it is never −0.
  return Math.round((10_000 * (expected - pairs.length * observed)) / expected) + 0;
}

function disagreement(one: Score, other: Score): number {
  return (one - other) ** 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
