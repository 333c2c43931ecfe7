import type { Language } from "~/kit/language/language";
import { GERMAN } from "./de";
import { ENGLISH } from "./en";
import { SPANISH } from "./es";
import { FRENCH } from "./fr";
import { wordsOf, type WordList, type WordsOf } from "./words-of";

/** Made when it is first asked for, and kept. */
function once(list: WordList): () => WordsOf {
  let made: WordsOf | undefined;
  return () => (made ??= wordsOf(list));
}

export const WORDS: Record<Language, () => WordsOf> = {
  en: once(ENGLISH),
  de: once(GERMAN),
  es: once(SPANISH),
  fr: once(FRENCH),
};
