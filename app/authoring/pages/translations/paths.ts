import { isTranslationLanguage } from "~/curriculum/rules/translation/languages";
import type { TranslationLanguage } from "~/curriculum/rules/translation/languages";
import { activityPlace, previewPath } from "~/curriculum/rules/paths";
import { policyEditPath } from "~/company/rules/paths";
import { notFound } from "~/kit/http/refusal";

/** A translation of an activity, or of a company's own copy of one. */
export interface ActivityPlace {
  moduleKey: string;
  activityKey: string;
  language: TranslationLanguage;
  companyKey: string | null;
}

/** A translation of a version of a company's policy; the company is null for its managers, who have only their own. */
export interface PolicyPlace {
  version: string;
  language: TranslationLanguage;
  companyKey: string | null;
}

type Place = ActivityPlace | PolicyPlace;

interface Args {
  params: Record<string, string | undefined>;
}

/** The translation of an activity that an address names. */
export function activityAddress(args: Args): ActivityPlace {
  const { company = null } = args.params;
  return { ...activityPlace(args), language: languageIn(args), companyKey: company };
}

export function languageIn({ params }: Args): TranslationLanguage {
  const { language } = params;
  if (!isTranslationLanguage(language)) throw notFound("page");
  return language;
}

/** The translations of a lesson, and where to begin one. */
export function translationsPath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/translations`;
}

type Door = "edit" | "draft" | "publish" | "history";

function path(door: Door, place: Place): string {
  const { language, companyKey } = place;
  if ("version" in place) {
    const version = encodeURIComponent(place.version);
    return `${policyEditPath(companyKey)}/translations/${version}/${language}/${door}`;
  }
  const of = companyKey === null ? "" : `/${encodeURIComponent(companyKey)}`;
  return `${translationsPath(place.moduleKey, place.activityKey)}/${language}/${door}${of}`;
}

/** Where a translation is written. */
export const translationEditPath = (place: Place) => path("edit", place);

/** Where its editor saves what’s typed. */
export const translationDraftPath = (place: Place) => path("draft", place);

/** Where it is reviewed and published. */
export const translationPublishPath = (place: Place) => path("publish", place);

/** What was published of it. */
export const translationHistoryPath = (place: Place) => path("history", place);
