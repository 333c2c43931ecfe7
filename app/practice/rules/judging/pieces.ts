import type { Span } from "~/practice/rules/checks/reply";

/** A stretch of a text with the numbers of what is said about it. */
export interface MarkedPiece {
  text: string;
  about: number[];
}

/** A text cut where something is said about it begins or ends; `spans` by their numbers. */
export function markedPieces(
  text: string,
  spans: readonly { number: number; span: Span }[],
): MarkedPiece[] {
  const within = spans
    .map(({ number, span }) => ({
      number,
      from: Math.max(0, span.from),
      to: Math.min(text.length, span.to),
    }))
    .filter(({ from, to }) => from < to);
  const cuts = [...new Set([0, text.length, ...within.flatMap(({ from, to }) => [from, to])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1]!;
    const about = within.filter((one) => one.from <= from && one.to >= to);
    return { text: text.slice(from, to), about: [...new Set(about.map(({ number }) => number))] };
  });
}
