import { m } from "~/kit/language/m";
import type { Check } from "./check";
import type { Reading } from "./text/reading";
import { tokensOf, type Token } from "./text/tokens";

/**
 * A reply on a company’s account that doesn’t end as the playbook’s example of a signature does: with initials behind a caret, with
 * the writer’s name, or with the name and something about them.
 */
export const signature: Check = {
  severity: "advisory",
  find(reading) {
    const { rule, example } = reading.playbook.signature;
    if (reading.expected.kind === "personal" || isSigned(reading, example)) return [];
    return [{ spans: [], message: m.practice_checks_signature({ rule, example }) }];
  },
};

const CARET = /\^ ?\p{L}{1,4}[^\p{L}\p{N}]*$/u;
/** So many words may stand after the name, and the name among so many of the last. */
const PLACE = 5;

function isSigned({ text, tokens, writer }: Reading, example: string): boolean {
  if (CARET.test(example)) return CARET.test(text.slice(-24));
  const name = tokensOf(writer.givenName).map(({ word }) => word);
  if (name.length === 0) return true;
  const more = tokensOf(example).length > 1;
  const earliest = Math.max(0, tokens.length - name.length - PLACE);
  for (let at = tokens.length - name.length; at >= earliest; at -= 1) {
    if (!name.every((word, step) => tokens[at + step]?.word === word)) continue;
    const end = at + name.length;
    return more ? saysMore(text, tokens, end) : end === tokens.length;
  }
  return false;
}

const AT = new Set([
  "at",
  "from",
  "in",
  "de",
  "du",
  "des",
  "en",
  "von",
  "aus",
  "bei",
  "vom",
  "a",
  "au",
  "chez",
  "del",
  "aus",
]);
const APART = /[,–—|/(\n·•-]/u;
const ENDED = /[.!?]/;

/** Whether something about the writer follows their name: “Maya, Pier Street”. */
function saysMore(text: string, tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (!next) return false;
  const gap = text.slice(tokens[end - 1]!.to, next.from);
  return !ENDED.test(gap) && (APART.test(gap) || AT.has(next.word));
}
