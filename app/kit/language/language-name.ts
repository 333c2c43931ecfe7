import { inReadersLanguage, type Language } from "./language";

const names = inReadersLanguage((tag) => new Intl.DisplayNames([tag], { type: "language" }));

/** What a language is called in the reader's: German, Deutsch. */
export function languageName(language: Language): string {
  return names().of(language) ?? language;
}
