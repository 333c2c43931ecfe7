import type { TranslationAge } from "./moved-on";

interface Taught {
  modules: ReadonlyMap<
    string,
    {
      key: string;
      activities: readonly {
        key: string;
        translations: ReadonlyMap<string, { age: TranslationAge }>;
      }[];
    }
  >;
}

/** The lessons and quizzes, as `module/activity`, with a translation that is out of date in any of these curricula. */
export function outdatedIn(curricula: readonly Taught[]): Set<string> {
  const modules = curricula.flatMap((one) => [...one.modules.values()]);
  return new Set(
    modules.flatMap((module) =>
      module.activities
        .filter(({ translations }) =>
          [...translations.values()].some(({ age }) => age === "outdated"),
        )
        .map(({ key }) => `${module.key}/${key}`),
    ),
  );
}
