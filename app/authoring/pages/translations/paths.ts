import { isTranslationLanguage } from "~/curriculum/rules/translation/languages";
import type { TranslationLanguage } from "~/curriculum/rules/translation/languages";
import { activityPlace, previewPath } from "~/curriculum/rules/paths";
import { notFound } from "~/kit/http/refusal";

interface Place {
  moduleKey: string;
  activityKey: string;
  language: TranslationLanguage;
  companyKey: string | null;
}

/** The translation that an address names. */
export function translationAddress(args: { params: Record<string, string | undefined> }): Place {
  const { language, company = null } = args.params;
  if (!isTranslationLanguage(language)) throw notFound("page");
  return { ...activityPlace(args), language, companyKey: company };
}

/** The translations of a lesson, and where to begin one. */
export function translationsPath(moduleKey: string, activityKey: string): string {
  return `${previewPath(moduleKey, activityKey)}/translations`;
}

type Door = "edit" | "draft" | "publish" | "history";

function path(door: Door, { moduleKey, activityKey, language, companyKey }: Place): string {
  const of = companyKey === null ? "" : `/${encodeURIComponent(companyKey)}`;
  return `${translationsPath(moduleKey, activityKey)}/${language}/${door}${of}`;
}

/** Where a translation is written. */
export const translationEditPath = (place: Place) => path("edit", place);

/** Where its editor saves what’s typed. */
export const translationDraftPath = (place: Place) => path("draft", place);

/** Where it is reviewed and published. */
export const translationPublishPath = (place: Place) => path("publish", place);

/** What was published of it. */
export const translationHistoryPath = (place: Place) => path("history", place);

/** The place of a translation, as its pages know it. */
export function placeOf({
  module,
  key,
  language,
  company,
}: {
  module: { key: string };
  key: string;
  language: TranslationLanguage;
  company: { key: string } | null;
}): Place {
  return { moduleKey: module.key, activityKey: key, language, companyKey: company?.key ?? null };
}
