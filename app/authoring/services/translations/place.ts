import {
  fileAt,
  translatedFrom,
  translationFile,
  writtenAt,
} from "~/curriculum/rules/content-paths";
import type { TranslationLanguage } from "~/curriculum/rules/translation/languages";
import { notFound } from "~/kit/http/refusal";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { companyCurriculum, currentCurriculum } from "~/curriculum/services/curriculum.server";
import { authoredFile } from "~/authoring/services/library/files.server";

/** Whose translation it is: an activity's, or that of a company's own copy of it. */
export interface TranslationPlace extends Call<Trainer> {
  moduleKey: string;
  activityKey: string;
  /** The company whose own copy it translates; null for the original. */
  companyKey: string | null;
  language: TranslationLanguage;
}

/** The files of a translation and of what it translates, if this trainer may write them, with what is taught of them. */
export async function translationPlace(place: TranslationPlace) {
  const { store, actor, now, moduleKey, activityKey, companyKey, language } = place;
  const path = translationFile(writtenAt(moduleKey, activityKey, companyKey), language);
  const file = await authoredFile(store.read, { actor, now, path });
  const original = fileAt(translatedFrom(file));
  if (!original) throw notFound("translation");
  const company = companyKey === null ? null : await findCompanyByKey(store.read, companyKey);
  const { modules } = await (company
    ? companyCurriculum(store, company)
    : currentCurriculum(store));
  const module = modules.get(moduleKey);
  const activity = module?.activities.find(({ key }) => key === activityKey) ?? null;
  return {
    path,
    file,
    original,
    company,
    module: module ?? null,
    /** Null for a company that has no copy of its own in use. */
    activity: companyKey === null || activity?.isOwn ? activity : null,
  };
}
