import type { TranslationAge } from "./moved-on";

interface Text {
  key: string;
  translations: ReadonlyMap<string, { age: TranslationAge }>;
}

interface Taught {
  modules: ReadonlyMap<string, Text & { activities: readonly Text[] }>;
}

/** The modules, and as `module/activity` lessons and quizzes, with a translation that is out of date in any of these curricula. */
export function outdatedIn(curricula: readonly Taught[]): Set<string> {
  const modules = curricula.flatMap((one) => [...one.modules.values()]);
  return new Set(
    modules.flatMap((module) => [
      ...(isOutdated(module) ? [module.key] : []),
      ...module.activities.filter(isOutdated).map(({ key }) => `${module.key}/${key}`),
    ]),
  );
}

function isOutdated({ translations }: Pick<Text, "translations">): boolean {
  return [...translations.values()].some(({ age }) => age === "outdated");
}
