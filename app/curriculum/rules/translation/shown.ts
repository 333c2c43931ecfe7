import type { Language } from "~/kit/language/language";
import type { ActivityBody, LessonBody } from "~/curriculum/rules/bodies";
import { parse, wordsOf } from "~/curriculum/rules/markdoc/parse";
import { headingId } from "~/curriculum/rules/markdoc/heading-id";
import { isTranslationLanguage, type TranslationLanguage } from "./languages";
import type { TranslationBody } from "./bodies";
import type { TranslationAge } from "./moved-on";

/** A published translation of an activity, and what it is of. */
export interface CurrentTranslation {
  /** Of the published row. */
  id: string;
  language: TranslationLanguage;
  number: number;
  ofNumber: number;
  age: TranslationAge;
  body: TranslationBody;
  /** The original's text that it is of. */
  original: ActivityBody;
}

export type Translations = ReadonlyMap<TranslationLanguage, CurrentTranslation>;

interface Translated {
  body: ActivityBody;
  translations: Translations;
}

/** Why somebody reads the original: there is no translation, or the original has moved on since. */
export type WhyOriginal = "none" | "outdated";

export interface ShownText {
  language: Language;
  title: string;
  /** Null where it is in the reader's language. */
  why: WhyOriginal | null;
}

/** The translation that a reader is shown; null for the original. It is shown whole or not at all. */
export function translationFor(
  { translations }: Pick<Translated, "translations">,
  language: Language,
): CurrentTranslation | null {
  const found = isTranslationLanguage(language) ? translations.get(language) : undefined;
  return found && found.age !== "outdated" ? found : null;
}

/** In which language an activity is shown to a reader, with its title in that language. */
export function shownText(activity: Translated, language: Language): ShownText {
  const translation = translationFor(activity, language);
  if (translation) return { language, title: translation.body.title, why: null };
  const outdated = isTranslationLanguage(language) && activity.translations.has(language);
  return {
    language: "en",
    title: activity.body.title,
    why: language === "en" ? null : outdated ? "outdated" : "none",
  };
}

/** A lesson as a reader is shown it: the original with its own headings' addresses, or its translation with the original's. */
export interface ShownLesson extends ShownText {
  body: LessonBody;
  /** Null for the original's own. */
  headingIds: readonly string[] | null;
}

/** The original, shown in every language. */
export function originalLesson(body: LessonBody): ShownLesson {
  return { language: "en", title: body.title, why: null, body, headingIds: null };
}

/** A lesson in a reader's language where it is translated, or else the original. */
export function shownLesson(
  activity: Translated,
  lesson: LessonBody,
  language: Language,
): ShownLesson {
  const shown = shownText(activity, language);
  const translation = translationFor(activity, language);
  if (translation?.body.kind !== "lesson") return { ...shown, body: lesson, headingIds: null };
  const { title, lead, source } = translation.body;
  const body = { ...lesson, title, lead, source };
  return { ...shown, body, headingIds: headingIdsOf(translation.original) };
}

/** The addresses of the headings, the same in every language: questions and bookmarks name a section by them. */
function headingIdsOf(original: ActivityBody): string[] {
  if (original.kind !== "lesson") return [];
  return [...parse(original.source).walk()]
    .filter((node) => node.type === "heading")
    .map((node) => headingId(wordsOf(node)));
}
