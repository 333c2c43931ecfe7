import type { Language } from "~/kit/language/language";
import type { ModuleBody } from "~/curriculum/rules/bodies";
import { isTranslationLanguage, type TranslationLanguage } from "./languages";
import type { ModuleTranslation } from "./bodies";

/** A module's translations that say what it says now, by language. */
export type ModuleTranslations = ReadonlyMap<TranslationLanguage, ModuleTranslation>;

interface Revision {
  number: number;
  body: ModuleBody;
}

/** Of translations, those of what a module still says of itself; `revisions` are all of its own, oldest first. */
export function moduleTranslations(
  kept: readonly { language: TranslationLanguage; ofNumber: number; body: ModuleTranslation }[],
  revisions: readonly Revision[],
): ModuleTranslations {
  const now = revisions.at(-1);
  const current = kept.filter(({ ofNumber }) => {
    const of = revisions.find(({ number }) => number === ofNumber);
    return now && of && wordsOf(of.body) === wordsOf(now.body);
  });
  return new Map(current.map(({ language, body }) => [language, body]));
}

function wordsOf({ title, summary, objectives }: ModuleBody): string {
  return JSON.stringify([title, summary, Object.entries(objectives).sort()]);
}

/** What a module says of itself to a reader: all of it in their language, or all in English. */
export function moduleText(
  { body, translations }: { body: ModuleBody; translations: ModuleTranslations },
  language: Language,
): Pick<ModuleBody, "title" | "summary" | "objectives"> {
  const found = isTranslationLanguage(language) ? translations.get(language) : undefined;
  if (!found) return body;
  const codes = Object.keys(body.objectives);
  if (!codes.every((code) => code in found.objectives)) return body;
  const objectives = codes.map((code) => [code, found.objectives[code] ?? ""] as const);
  return { ...found, objectives: Object.fromEntries(objectives) };
}
