import {
  TRANSLATION_LANGUAGES,
  type TranslationLanguage,
} from "~/curriculum/rules/translation/languages";
import type { TranslationAge } from "~/curriculum/rules/translation/moved-on";
import { translationFile } from "~/curriculum/rules/content-paths";
import type { FileStanding, LibraryStanding } from "./standing.server";

/** A translation in use or in writing, as the library shows it. */
export interface LibraryTranslation extends FileStanding {
  language: TranslationLanguage;
  /** How what is published stands to the original; null where nothing is. */
  age: TranslationAge | null;
}

/**
 * The translations of a text of the library, by its path; `taught` is what is taught of it, null for nothing. Those that are out of use
 * are among them, unless they are in writing again.
 */
export function libraryTranslations(
  standing: LibraryStanding,
  path: string,
  taught: { translations: ReadonlyMap<TranslationLanguage, { age: TranslationAge }> } | null,
): LibraryTranslation[] {
  return TRANSLATION_LANGUAGES.flatMap((language): LibraryTranslation[] => {
    const translated = translationFile(path, language);
    const own = standing.of(translated);
    const drafted = standing.drafts.some((draft) => draft.path === translated);
    if (!own) return [];
    // Given up, then started again.
    const state = own.state === "retired" && drafted ? "draft" : own.state;
    const age = own.state === "retired" ? null : (taught?.translations.get(language)?.age ?? null);
    return [{ ...own, state, language, age }];
  });
}
