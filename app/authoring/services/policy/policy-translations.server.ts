import { currentTexts } from "~/authoring/queries/authoring";
import { findDrafts } from "~/authoring/queries/drafts";
import { findPolicyLanguages } from "~/company/queries/policy-translations";
import { policyFile, translationFile } from "~/curriculum/rules/content-paths";
import {
  TRANSLATION_LANGUAGES,
  type TranslationLanguage,
} from "~/curriculum/rules/translation/languages";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { Own } from "~/ledger/rules/own";
import type { Store } from "~db/store";

/** A language that the newest version of a policy isn't written in, and how far it is translated into it. */
interface IntoLanguage {
  language: TranslationLanguage;
  published: boolean;
  drafted: boolean;
  /** The version before could be read in it, this one can't. */
  isMissed: boolean;
}

/** The translations of a company's policy: those of its newest version, and which earlier ones have some. Null where there is no version. */
export async function policyTranslations(
  store: Store,
  company: Own<{ companyId: string; key: string }>,
  /** Newest first. */
  versions: readonly { name: string | null }[],
) {
  const [newest, ...earlier] = versions.flatMap(({ name }) => name ?? []);
  if (newest === undefined) return null;
  const fileOf = (version: string, language: TranslationLanguage) =>
    translationFile(policyFile(company.key, version), language);
  const paths = [newest, ...earlier].flatMap((version) =>
    TRANSLATION_LANGUAGES.map((language) => fileOf(version, language)),
  );
  const published = new Set((await currentTexts(store.read, paths)).map(({ path }) => path));
  const drafted = new Set((await findDrafts(store.read)).map(({ path }) => path));
  const { policies } = await companyRules(store, company);
  const written = (await findPolicyLanguages(store.read, company)).get(policies.at(-1)?.id ?? "");
  const [before] = earlier;
  const into = TRANSLATION_LANGUAGES.filter((language) => language !== written).map(
    (language): IntoLanguage => {
      const path = fileOf(newest, language);
      const isPublished = published.has(path);
      const hadIt = before !== undefined && published.has(fileOf(before, language));
      return {
        language,
        published: isPublished,
        drafted: drafted.has(path),
        isMissed: hadIt && !isPublished,
      };
    },
  );
  return {
    version: newest,
    into,
    earlier: earlier.flatMap((version) =>
      TRANSLATION_LANGUAGES.filter((language) => published.has(fileOf(version, language))).map(
        (language) => ({ version, language }),
      ),
    ),
  };
}
