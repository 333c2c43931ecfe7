import { m } from "~/kit/language/m";
import type { Impact } from "./kinds";

interface Missed {
  number: number;
  impact: Impact;
  change: string;
}

const WEIGHT: Record<Impact, number> = { wording: 0, notice: 1, relearn: 2 };

/**
 * What returning to the original asks of a company's people: the most that any of its revisions asked of everybody else while they
 * had their own text. It counts from the return, since none of them was asked before. The sentence is the newest of those revisions',
 * or one that is kept as if the publisher had written it.
 */
export function returnAsks(missed: readonly Missed[]): { impact: Impact; change: string } {
  const heaviest = missed
    .toSorted((a, b) => b.number - a.number)
    .reduce<Missed | null>(
      (most, one) => (most === null || WEIGHT[one.impact] > WEIGHT[most.impact] ? one : most),
      null,
    );
  return heaviest === null || heaviest.impact === "wording"
    ? { impact: "wording", change: m.curriculum_content_back_to_original() }
    : { impact: heaviest.impact, change: heaviest.change };
}
