import type { Language } from "~/kit/language/language";
import type { ModuleBody } from "~/curriculum/rules/bodies";
import { isTranslationLanguage, type TranslationLanguage } from "./languages";
import type { TranslationAge } from "./moved-on";
import type { ModuleTranslation } from "./bodies";

/** A module’s published translation, and the revision that it is of. */
interface CurrentModuleTranslation {
  ofNumber: number;
  /** A module says the same as then, or it is outdated: its revisions have no impact. */
  age: Exclude<TranslationAge, "wording">;
  body: ModuleTranslation;
  /** What the module said of itself then. */
  original: ModuleWords;
}

/** A module's translations by language. */
export type ModuleTranslations = ReadonlyMap<TranslationLanguage, CurrentModuleTranslation>;

/** What a module says of itself. */
export type ModuleWords = Pick<ModuleBody, "title" | "summary" | "objectives">;

interface Revision {
  number: number;
  body: ModuleBody;
}

/** Translations, each with how it stands to what the module says now; `revisions` are all of its own, oldest first. */
export function moduleTranslations(
  kept: readonly { language: TranslationLanguage; ofNumber: number; body: ModuleTranslation }[],
  revisions: readonly Revision[],
): ModuleTranslations {
  const now = revisions.at(-1);
  const current = kept.flatMap(({ language, ofNumber, body }) => {
    const original = revisions.find(({ number }) => number === ofNumber)?.body;
    if (!now || !original) return [];
    const age = isSaidBy(original, now.body) ? ("up-to-date" as const) : ("outdated" as const);
    return [[language, { ofNumber, age, body, original }] as const];
  });
  return new Map(current);
}

/** Whether two modules say the same of themselves, whatever is in them. */
export function isSaidBy(one: ModuleWords, other: ModuleWords): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ title, summary, objectives }: ModuleWords): string {
  return JSON.stringify([title, summary, Object.entries(objectives).sort()]);
}

/** What a module says of itself to a reader: all of it in their language, or all in English. */
export function moduleText(
  { body, translations }: { body: ModuleBody; translations: ModuleTranslations },
  language: Language,
): ModuleWords {
  const found = isTranslationLanguage(language) ? translations.get(language) : undefined;
  if (!found || found.age === "outdated") return body;
  const codes = Object.keys(body.objectives);
  if (!codes.every((code) => code in found.body.objectives)) return body;
  const objectives = codes.map((code) => [code, found.body.objectives[code] ?? ""] as const);
  return { ...found.body, objectives: Object.fromEntries(objectives) };
}
