import { findDrafts } from "~/authoring/queries/drafts";
import { listFiles } from "~/authoring/queries/library";
import { findPolicyLanguages } from "~/company/queries/policy-translations";
import { policiesFile, policyFile, translationFile } from "~/curriculum/rules/content-paths";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { LANGUAGES, type Language } from "~/kit/language/language";
import type { Own } from "~/ledger/rules/own";
import type { Store } from "~db/store";

/** A language that the newest version of a policy isn't written in, and how far it is translated into it. */
interface IntoLanguage {
  language: Language;
  published: boolean;
  drafted: boolean;
  /** It was published, and was taken out of use. */
  retired: boolean;
  /** The version before could be read in it, this one can't. */
  isMissed: boolean;
}

/** The translations of a company's policy: those of its newest version, and which earlier ones have some. */
export async function policyTranslations(
  store: Store,
  company: Own<{ companyId: string; key: string; timeZone: string }>,
  /** Newest first. */
  versions: readonly { name: string | null }[],
) {
  const [newest, ...earlier] = versions.flatMap(({ name }) => name ?? []);
  const drafts = await findDrafts(store.read);
  const next = drafts.find(({ path }) => path === policiesFile(company.key));
  const scheduled = next?.publishAt ? { at: next.publishAt, timeZone: company.timeZone } : null;
  if (newest === undefined) return { version: null, scheduled, into: [], earlier: [] };
  const fileOf = (version: string, language: Language) =>
    translationFile(policyFile(company.key, version), language);
  const files = new Map((await listFiles(store.read)).map((file) => [file.path, file]));
  const isPublished = (path: string) => files.get(path)?.retiredAt === null;
  const drafted = new Set(drafts.map(({ path }) => path));
  const { policies } = await companyRules(store, company);
  const written = (await findPolicyLanguages(store.read, company)).get(policies.at(-1)?.id ?? "");
  const [before] = earlier;
  const into = LANGUAGES.filter((language) => language !== written).map(
    (language): IntoLanguage => {
      const path = fileOf(newest, language);
      const published = isPublished(path);
      return {
        language,
        published,
        drafted: drafted.has(path),
        retired: files.has(path) && !published,
        isMissed: before !== undefined && isPublished(fileOf(before, language)) && !published,
      };
    },
  );
  return {
    version: newest,
    /** When the next version comes into force, which can be translated only then. */
    scheduled,
    into,
    earlier: earlier.flatMap((version) =>
      LANGUAGES.filter((language) => isPublished(fileOf(version, language))).map((language) => ({
        version,
        language,
      })),
    ),
  };
}
