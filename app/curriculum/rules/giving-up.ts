import type { Impact } from "./kinds";

interface Missed {
  number: number;
  impact: Impact;
  change: string;
}

const WEIGHT: Record<Impact, number> = { wording: 0, notice: 1, relearn: 2 };

/**
 * What returning to the original asks of a company's people: the most that any of its revisions asked of everyone else while they
 * had their own text. It counts from the return, since none of them was asked before. The sentence is the one that the publisher
 * wrote for the newest of those revisions; a return that asks nothing has none.
 */
export function returnAsks(missed: readonly Missed[]): { impact: Impact; change: string } {
  const heaviest = missed
    .toSorted((a, b) => b.number - a.number)
    .reduce<Missed | null>(
      (most, one) => (most === null || WEIGHT[one.impact] > WEIGHT[most.impact] ? one : most),
      null,
    );
  return heaviest === null || heaviest.impact === "wording"
    ? { impact: "wording", change: "" }
    : { impact: heaviest.impact, change: heaviest.change };
}
