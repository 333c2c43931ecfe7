import type { Span } from "~/practice/rules/checks/reply";
import { findPhrases, type Phrases } from "~/practice/rules/checks/text/phrases";
import type { Token } from "~/practice/rules/checks/text/tokens";

/** Words that stand between what a number is called and the number. */
const BETWEEN = new Set([
  "is",
  "was",
  "no",
  "number",
  "nr",
  "n",
  "ist",
  "lautet",
  "lautete",
  "es",
  "est",
  "numero",
  "num",
  "reference",
  "ref",
  "code",
  "your",
  "the",
  "id",
  "nummer",
]);

/** What no word beside it needs to call a number of somebody's: letters, a dash or stroke, and more digits than a standard has. */
const CODE = /(?<![\p{L}\p{N}/-])[A-Z]{2,4}[-/]\d{5,12}(?![\p{L}\p{N}])/gu;

/** The numbers of orders and bookings: those that are called so, and long ones behind a #. */
export function orderNumbersIn(
  text: string,
  tokens: readonly Token[],
  names: readonly Phrases[],
): Span[] {
  const found: Span[] = [];
  const take = (first: number) => {
    const span = wholeNumber(text, tokens, first);
    if (span && !found.some(({ from, to }) => span.from < to && from < span.to)) found.push(span);
  };
  const named = new Set(
    names.flatMap((phrases) => findPhrases(tokens, phrases)).map(({ end }) => end),
  );
  for (const { 0: code, index } of text.matchAll(CODE))
    found.push({ from: index, to: index + code.length });
  for (const [at, token] of tokens.entries()) {
    if (text[token.from - 1] === "#" && /^\d{4,}$/.test(token.word)) take(at);
    if (!named.has(at)) continue;
    let next = at;
    while (next < at + 2 && BETWEEN.has(tokens[next]?.word ?? "")) next += 1;
    take(next);
  }
  return found;
}

/** A number with what is joined to it, such as HP-20411; null where it is too short to name an order, or a year. */
function wholeNumber(text: string, tokens: readonly Token[], first: number): Span | null {
  const start = tokens[first];
  if (!start) return null;
  let last = first;
  while (tokens[last + 1] && /^[-/]$/.test(text.slice(tokens[last]!.to, tokens[last + 1]!.from)))
    last += 1;
  const span = { from: start.from, to: tokens[last]!.to };
  const written = text.slice(span.from, span.to);
  const digits = written.replace(/\D/g, "").length;
  const letters = /\p{L}/u.test(written);
  if (/^(?:19|20)\d\d$/.test(written)) return null;
  if (letters ? digits < 1 || written.length < 5 || written !== written.toUpperCase() : digits < 4)
    return null;
  return span;
}
