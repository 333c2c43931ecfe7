import {
  fileAt,
  moduleFile,
  policyFile,
  translatedFrom,
  translationFile,
  copyFile,
  translatableFile,
} from "~/curriculum/rules/content-paths";
import type { TranslationLanguage } from "~/curriculum/rules/translation/languages";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { companyCurriculum, currentCurriculum } from "~/curriculum/services/curriculum.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { Language } from "~/kit/language/language";
import { conflict, notFound } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { findPolicyLanguages } from "~/company/queries/policy-translations";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { Call } from "~/people/services/call";
import type { Author, Trainer } from "~/people/rules/actor";
import { policyPlace } from "~/authoring/services/library/company-door.server";
import { authoredFile } from "~/authoring/services/library/files.server";
import type { Store } from "~db/store";

/** A translation of what a module says of itself, of an activity in it, or of a company's own copy of that. */
interface LibraryTranslation {
  moduleKey: string;
  /** Null for the module. */
  activityKey: string | null;
  /** The company whose own copy it translates; null for the original. */
  companyKey: string | null;
  language: TranslationLanguage;
}

/** A translation of a version of a company's policy. */
interface PolicyTranslation {
  version: string;
  /** The company's door: a trainer names it, its managers have only their own. */
  companyKey: string | null;
  language: Language;
}

export type TranslationPlace =
  | (Call<Trainer> & LibraryTranslation)
  | (Call<Author> & PolicyTranslation);

/** The files of a translation and of what it translates, if this author may write them, with what is taught of them. */
export async function translationPlace(place: TranslationPlace) {
  if ("version" in place) return policyTranslationPlace(place);
  const { activityKey } = place;
  return activityKey === null
    ? moduleTranslationPlace(place)
    : activityTranslationPlace({ ...place, activityKey });
}

/** The same, to write it. A version of a policy that isn’t the newest keeps the translations that it was signed with. */
export async function writableTranslation(place: TranslationPlace) {
  const found = await translationPlace(place);
  if (found.closed) throw conflict(m.authoring_translations_policy_closed());
  return found;
}

/** What the original is written in: what is taught in English, a policy as its version or its company says. */
export async function writtenIn(
  store: Store,
  { company, policyId }: Pick<Awaited<ReturnType<typeof translationPlace>>, "company" | "policyId">,
): Promise<Language> {
  if (!company || policyId === null) return "en";
  return (await findPolicyLanguages(store.read, company)).get(policyId) ?? "en";
}

async function moduleTranslationPlace(place: Call<Trainer> & LibraryTranslation) {
  const { store, moduleKey, language } = place;
  const files = await translationFiles(place, translationFile(moduleFile(moduleKey), language));
  const module = (await currentCurriculum(store)).modules.get(moduleKey);
  return {
    ...files,
    of: { moduleKey, activityKey: null, companyKey: null, language },
    kind: "module" as const,
    company: null,
    within: m.authoring_library_module(),
    objectives: {},
    taught: module?.translations.get(language) ?? null,
    policyId: null,
    closed: false,
  };
}

async function activityTranslationPlace(
  place: Call<Trainer> & LibraryTranslation & { activityKey: string },
) {
  const { store, moduleKey, activityKey, companyKey, language } = place;
  const of = { moduleKey, activityKey, companyKey, language };
  const path = translationFile(
    companyKey === null
      ? translatableFile(moduleKey, activityKey)
      : copyFile(companyKey, moduleKey, activityKey),
    language,
  );
  const files = await translationFiles(place, path);
  const company = companyKey === null ? null : await findCompanyByKey(store.read, companyKey);
  const { modules } = await (company
    ? companyCurriculum(store, company)
    : currentCurriculum(store));
  const module = modules.get(moduleKey);
  const activity = module?.activities.find(({ key }) => key === activityKey) ?? null;
  return {
    ...files,
    of,
    kind: files.original.kind === "quiz" ? ("quiz" as const) : ("lesson" as const),
    company,
    /** What it is part of. */
    within: module?.body.title ?? titleFromKey(moduleKey),
    objectives: module?.body.objectives ?? {},
    policyId: null,
    /** What is taught of it; null for a company that has no copy of its own in use. */
    taught:
      companyKey === null || activity?.isOwn
        ? (activity?.translations.get(language) ?? null)
        : null,
    closed: false,
  };
}

async function policyTranslationPlace(place: Call<Author> & PolicyTranslation) {
  const { store, version, companyKey, language } = place;
  const { company } = await policyPlace(place);
  const path = translationFile(policyFile(company.key, version), language);
  const files = await translationFiles(place, path);
  const { policies } = await companyRules(store, company);
  const of = policies.find((one) => one.version === version);
  if (!of) throw notFound("translation");
  return {
    ...files,
    of: { version, companyKey, language },
    kind: "policy" as const,
    company: await findCompanyByKey(store.read, company.key),
    within: company.name,
    objectives: {},
    taught: null,
    /** The version’s row. Null for what is taught, which has none. */
    policyId: of.id,
    /** Whether there is a newer version by now. */
    closed: policies.at(-1)?.version !== version,
  };
}

async function translationFiles(
  { store, actor, now }: { store: Store; actor: Author; now: Date },
  path: string,
) {
  const file = await authoredFile(store.read, { actor, now, path });
  const original = fileAt(translatedFrom(file));
  if (!original) throw notFound("translation");
  return { path, file, original };
}
