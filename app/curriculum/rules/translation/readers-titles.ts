import type { ActivityBody, ModuleBody } from "~/curriculum/rules/bodies";
import type { Language } from "~/kit/language/language";
import { moduleText, type ModuleTranslations } from "./module-text";
import { shownText, type Translations } from "./shown";

interface TaughtActivity {
  id: string;
  key: string;
  body: ActivityBody;
  translations: Translations;
}

/** What is taught, as far as its titles go. */
export interface Taught {
  modules: ReadonlyMap<
    string,
    {
      body: ModuleBody;
      translations: ModuleTranslations;
      activities: readonly TaughtActivity[];
    }
  >;
}

/** Titles in a reader’s language. What isn’t translated into it, or isn’t taught any more, keeps the title that is passed in. */
export interface ReadersTitles {
  module: (key: string, title: string) => string;
  activity: (module: string, key: string, title: string) => string;
  /** The same of an activity that is known by its id. */
  byId: (activityId: string, title: string) => string;
}

/** The titles of what a company is taught, as someone who reads this language is shown them. */
export function readersTitles({ modules }: Taught, language: Language): ReadersTitles {
  let ids: Map<string, TaughtActivity> | null = null;
  const known = () =>
    (ids ??= new Map(
      [...modules.values()].flatMap(({ activities }) => activities.map((one) => [one.id, one])),
    ));
  const titleOf = (activity: TaughtActivity | undefined, title: string): string => {
    const shown = activity && shownText(activity, language);
    return shown?.language === language && language !== "en" ? shown.title : title;
  };
  return {
    module: (key, title) => {
      const module = modules.get(key);
      return module && language !== "en" ? moduleText(module, language).title : title;
    },
    activity: (module, key, title) =>
      titleOf(
        modules.get(module)?.activities.find((each) => each.key === key),
        title,
      ),
    byId: (activityId, title) =>
      language === "en" ? title : titleOf(known().get(activityId), title),
  };
}
