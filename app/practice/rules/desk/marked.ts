import type { Span } from "~/practice/rules/checks/reply";

/** A stretch of a text, with the numbers from 1 of what is said about it. */
export interface MarkedPiece {
  text: string;
  numbers: number[];
}

/** A text cut where something said about its words begins or ends; pieces put together are the text. */
export function markedPieces(text: string, spans: readonly (Span | null)[]): MarkedPiece[] {
  const within = (at: number) => Math.min(Math.max(at, 0), text.length);
  const cuts = spans.flatMap((span) => (span ? [within(span.from), within(span.to)] : []));
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return places.slice(1).map((to, index) => {
    const from = places[index]!;
    const numbers = spans.flatMap((span, at) =>
      span && span.from <= from && span.to >= to ? [at + 1] : [],
    );
    return { text: text.slice(from, to), numbers };
  });
}
