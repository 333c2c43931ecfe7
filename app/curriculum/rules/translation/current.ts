import type { ActivityBody } from "~/curriculum/rules/bodies";
import type { Impact } from "~/curriculum/rules/kinds";
import type { TranslationBody } from "./bodies";
import type { TranslationLanguage } from "./languages";
import { translationAge } from "./moved-on";
import type { CurrentTranslation, Translations } from "./shown";

/** A translation as it was published. */
export interface KeptTranslation {
  id: string;
  /** Whose own text it is of; null for the original. */
  companyId: string | null;
  language: TranslationLanguage;
  number: number;
  ofNumber: number;
  body: TranslationBody;
}

/** The translations of one text of an activity, the original's or with `owner` a company's own, by all its revisions. */
export function currentTranslations(
  kept: readonly KeptTranslation[],
  revisions: readonly { number: number; impact: Impact; body: ActivityBody }[],
  owner: string | null,
): Translations {
  const current = kept.flatMap((one): [TranslationLanguage, CurrentTranslation][] => {
    const { id, companyId, language, number, ofNumber, body } = one;
    const original = revisions.find((revision) => revision.number === ofNumber)?.body;
    if (companyId !== owner || !original) return [];
    const age = translationAge(ofNumber, revisions);
    return [[language, { id, language, number, ofNumber, age, body, original }]];
  });
  return new Map(current);
}
