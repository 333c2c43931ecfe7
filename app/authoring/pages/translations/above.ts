import { m } from "~/kit/language/m";
import { languageName } from "~/kit/language/language-name";
import { LIBRARY, previewPath } from "~/curriculum/rules/paths";
import type { TranslationLanguage } from "~/curriculum/rules/translation/languages";
import { placeOf, translationEditPath, translationsPath } from "./paths";

interface Original {
  module: { key: string };
  key: string;
  title: string;
}

/** The pages above a lesson’s or quiz’s translations: the library, and the lesson. */
export function aboveTranslations({ module, key, title }: Original) {
  return [
    { to: LIBRARY, label: m.authoring_library_title() },
    { to: previewPath(module.key, key), label: title },
  ];
}

/** The pages above a translation’s editor. */
export function aboveTranslation(original: Original) {
  const { module, key } = original;
  const all = { to: translationsPath(module.key, key), label: m.authoring_translations_title() };
  return [...aboveTranslations(original), all];
}

/** The pages above the history of a translation, and above publishing it. */
export function aboveItsPages(
  page: Original & { language: TranslationLanguage; company: { key: string } | null },
) {
  const editor = { to: translationEditPath(placeOf(page)), label: languageName(page.language) };
  return [...aboveTranslation(page), editor];
}
