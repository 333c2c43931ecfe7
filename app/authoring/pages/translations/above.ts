import { m } from "~/kit/language/m";
import { languageName } from "~/kit/language/language-name";
import { LIBRARY, previewPath } from "~/curriculum/rules/paths";
import { modulePath } from "~/authoring/pages/library/paths";
import { policyHistoryPath } from "~/company/rules/paths";
import { belowPolicyCrumbs } from "~/authoring/pages/policy/crumbs";
import {
  translationEditPath,
  translationsPath,
  type LibraryPlace,
  type PolicyPlace,
} from "./paths";

interface Original {
  module: { key: string };
  /** Null for the module. */
  key: string | null;
  title: string;
}

/** The pages above the translations of a module, a lesson or a quiz: the library, and that. */
export function aboveTranslations({ module, key, title }: Original) {
  return [
    { to: LIBRARY, label: m.authoring_library_title() },
    { to: key === null ? modulePath(module.key) : previewPath(module.key, key), label: title },
  ];
}

interface Translation {
  of: LibraryPlace | PolicyPlace;
  title: string;
  /** What it is part of. */
  within: string;
  closed: boolean;
}

/** The page that lists a text’s translations: of a policy its history. */
export function listPath(of: Translation["of"]): string {
  return "version" in of
    ? policyHistoryPath(of.companyKey)
    : translationsPath(of.moduleKey, of.activityKey);
}

/** The pages above a translation’s editor. */
export function aboveTranslation({ of, title, within }: Translation) {
  if ("version" in of) {
    const history = { to: listPath(of), label: m.authoring_library_history() };
    return [...belowPolicyCrumbs(of.companyKey, within), history];
  }
  const module = { key: of.moduleKey };
  const all = { to: listPath(of), label: m.authoring_translations_title() };
  return [...aboveTranslations({ module, key: of.activityKey, title }), all];
}

/** The pages above the history of a translation, and above publishing it. */
export function aboveItsPages(page: Translation) {
  const { of, closed } = page;
  const editor = { to: translationEditPath(of), label: languageName(of.language) };
  return closed ? aboveTranslation(page) : [...aboveTranslation(page), editor];
}
