import { LANGUAGES, type Language } from "../../../kit/language/language";

/** What people write is in English first; these are what it can be translated into. */
export type TranslationLanguage = Exclude<Language, "en">;
export const TRANSLATION_LANGUAGES = LANGUAGES.filter(
  (language): language is TranslationLanguage => language !== "en",
) as [TranslationLanguage, ...TranslationLanguage[]];

export function isTranslationLanguage(text: unknown): text is TranslationLanguage {
  return TRANSLATION_LANGUAGES.some((one) => one === text);
}
