import type { Reading } from "./reading";
import { findPhrases, type Phrases } from "./phrases";
import type { Token } from "./tokens";

/** The sentences of a text in which one of the phrases stands. */
export function sentencesWith(tokens: readonly Token[], phrases: Phrases): Set<number> {
  return new Set(findPhrases(tokens, phrases).map(({ first }) => tokens[first]!.sentence));
}

/** The sentences that end in a question mark. */
export function questionsIn({ text, tokens }: Reading): Set<number> {
  const found = new Set<number>();
  for (const [at, { sentence, to }] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next?.sentence === sentence) continue;
    if (text.slice(to, next?.from ?? text.length).includes("?")) found.add(sentence);
  }
  return found;
}
