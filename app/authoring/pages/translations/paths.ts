import { isTranslationLanguage } from "~/curriculum/rules/translation/languages";
import type { TranslationLanguage } from "~/curriculum/rules/translation/languages";
import type { FilePlace } from "~/curriculum/rules/content-paths";
import { isLanguage, type Language } from "~/kit/language/language";
import { previewPath } from "~/curriculum/rules/paths";
import { modulePath } from "~/authoring/pages/library/paths";
import { policyEditPath } from "~/company/rules/paths";
import { notFound } from "~/kit/http/refusal";

/** A translation of a module, of an activity, or of a company's own copy of one. */
export interface LibraryPlace {
  moduleKey: string;
  /** Null for what the module says of itself. */
  activityKey: string | null;
  language: TranslationLanguage;
  companyKey: string | null;
}

/** A translation of a version of a company's policy; the company is null for its managers, who have only their own. */
export interface PolicyPlace {
  version: string;
  language: Language;
  companyKey: string | null;
}

type Place = LibraryPlace | PolicyPlace;

interface Args {
  params: Record<string, string | undefined>;
}

/** The module, or the lesson or quiz, that an address names. */
export function translatedPlace({ params }: Args): Pick<LibraryPlace, "moduleKey" | "activityKey"> {
  const { module = "", activity } = params;
  return { moduleKey: module, activityKey: activity ?? null };
}

/** The translation of the library that an address names. */
export function libraryAddress(args: Args): LibraryPlace {
  const { company } = args.params;
  return { ...translatedPlace(args), language: languageIn(args), companyKey: company ?? null };
}

/** The translation that a file holds. */
export function placeOfFile({ module, key, company, language }: FilePlace): Place {
  if (language === undefined) throw notFound("page");
  const companyKey = company ?? null;
  if (module === undefined) return { version: key ?? "", language, companyKey };
  if (!isTranslationLanguage(language)) throw notFound("page");
  return { moduleKey: module, activityKey: key ?? null, language, companyKey };
}

/** A policy may be translated into any language. */
export function policyLanguageIn({ params }: Args): Language {
  const { language } = params;
  if (!isLanguage(language)) throw notFound("page");
  return language;
}

function languageIn({ params }: Args): TranslationLanguage {
  const { language } = params;
  if (!isTranslationLanguage(language)) throw notFound("page");
  return language;
}

/** The translations of a module, or of a lesson or quiz in it, and where to begin one. */
export function translationsPath(moduleKey: string, activityKey: string | null): string {
  const of = activityKey === null ? modulePath(moduleKey) : previewPath(moduleKey, activityKey);
  return `${of}/translations`;
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
