import type { Span } from "~/practice/rules/checks/reply";
import type { Match } from "./phrases";

/** Stretches in the order of the text, without those that begin within one before. */
export function apart<One extends Span>(spans: readonly One[]): One[] {
  const kept: One[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to))
    if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span);
  return kept;
}

/** The words that matches cover, by their indexes. */
export function covered(matches: readonly Match[]): Set<number> {
  const words = new Set<number>();
  for (const { first, end } of matches) for (let at = first; at < end; at += 1) words.add(at);
  return words;
}

export function touches({ first, end }: Match, words: ReadonlySet<number>): boolean {
  for (let at = first; at < end; at += 1) if (words.has(at)) return true;
  return false;
}
