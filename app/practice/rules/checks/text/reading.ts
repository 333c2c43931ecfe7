import type { Language } from "~/kit/language/language";
import type { WrittenReply } from "~/practice/rules/checks/reply";
import { WORDS } from "~/practice/rules/checks/words/words";
import type { WordsOf } from "~/practice/rules/checks/words/words-of";
import { languageOf } from "./language-of";
import { tokensOf, type Token } from "./tokens";

/** A reply with what several checks need of it, found once. */
export interface Reading extends WrittenReply {
  tokens: readonly Token[];
  /** Null where it is in none of the languages that have word lists: then only what needs no words is checked. */
  language: Language | null;
  words: WordsOf | null;
}

export function readReply(reply: WrittenReply): Reading {
  const tokens = tokensOf(reply.text);
  const language = languageOf(tokens, reply.usual);
  return { ...reply, tokens, language, words: language && WORDS[language]() };
}
