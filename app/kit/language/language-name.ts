import { languageTag, type Language } from "./language";

/** What a language is called in the reader's: German, Deutsch. */
export function languageName(language: Language): string {
  return new Intl.DisplayNames([languageTag()], { type: "language" }).of(language) ?? language;
}
