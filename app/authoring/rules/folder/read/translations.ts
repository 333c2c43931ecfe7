import { m } from "~/kit/language/m";
import { fileAt, translatedFrom } from "~/curriculum/rules/content-paths";
import type {
  CompanyContent,
  Content,
  ModuleTranslationContent,
  PolicyTranslationContent,
  TranslationContent,
} from "~/curriculum/rules/content/content";
import { knownVariables } from "~/curriculum/rules/markdoc/variables";
import { isTranslationLanguage } from "~/curriculum/rules/translation/languages";
import { readModuleTranslation } from "~/curriculum/rules/translation/read/module";
import { readPolicyTranslation } from "~/curriculum/rules/translation/read/policy";
import type { Files } from "~/curriculum/rules/content/files";
import { readLessonTranslation } from "~/curriculum/rules/translation/read/lesson";
import { readQuizTranslation } from "~/assessment/rules/translation/read-quiz";
import { textHash } from "~/kit/text/hash";
import { reporter, type Mistake } from "~/kit/yaml/mistakes";

/** Translations, each of a lesson, a quiz, a company's own copy of a lesson or a policy that is there. */
export function readTranslations(
  files: Files,
  companies: readonly CompanyContent[],
  mistakes: Mistake[],
): Pick<Content, "translations" | "policyTranslations" | "moduleTranslations"> {
  const translations: TranslationContent[] = [];
  const policyTranslations: PolicyTranslationContent[] = [];
  const moduleTranslations: ModuleTranslationContent[] = [];
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = fileAt(path);
    if (place?.kind !== "translation" || !place.language) continue;
    const { module = "", key, company = null, language } = place;
    const report = reporter(mistakes, path);
    const from = translatedFrom(place);
    const original = files.get(from);
    if (original === undefined) {
      report(1, m.authoring_translations_no_original({ file: from }));
      continue;
    }
    if (place.module === undefined && company !== null && key !== undefined) {
      const playbook = companies.find((one) => one.key === company)?.playbook;
      const known = knownVariables(Object.keys(playbook?.escalation ?? {}));
      const body = readPolicyTranslation(text, { original, known }, report);
      const hash = textHash(text);
      if (body) policyTranslations.push({ company, version: key, language, hash, body });
      continue;
    }
    if (!isTranslationLanguage(language)) continue;
    if (key === undefined) {
      const body = readModuleTranslation(text, original, report);
      if (body) moduleTranslations.push({ path, module, language, hash: textHash(text), body });
      continue;
    }
    const read = key === "quiz" ? readQuizTranslation : readLessonTranslation;
    const body = read(text, original, report);
    if (body)
      translations.push({ path, module, key, company, language, hash: textHash(text), body });
  }
  return { translations, policyTranslations, moduleTranslations };
}
