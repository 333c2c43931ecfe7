import type { ModuleProgress, NextStep, Standing } from "~/clearance/rules/standing/standing";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { shownText } from "~/curriculum/rules/translation/shown";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { language } from "~/kit/language/language";

/**
 * Puts the titles of modules, lessons and quizzes in the reader's language if they're shown in it. Standings that are kept in memory
 * have the originals' titles, because readers of all languages share them.
 */
export function readersTitles({ curriculum }: Pick<CompanyRules, "curriculum">) {
  const titleOf = (module: string, key: string, title: string): string => {
    const { activities = [] } = curriculum.modules.get(module) ?? {};
    const activity = activities.find((each) => each.key === key);
    return activity ? shownText(activity, language()).title : title;
  };
  const named = <Item extends { module: string; key: string; title: string }>(
    item: Item,
  ): Item => ({
    ...item,
    title: titleOf(item.module, item.key, item.title),
  });
  const moduleTitle = (key: string, title: string): string => {
    const module = curriculum.modules.get(key);
    return module ? moduleText(module, language()).title : title;
  };
  const module = (progress: ModuleProgress): ModuleProgress => ({
    ...progress,
    title: moduleTitle(progress.key, progress.title),
    activities: progress.activities.map((activity) => ({
      ...activity,
      title: titleOf(progress.key, activity.key, activity.title),
    })),
  });
  const step = (next: NextStep | null): NextStep | null =>
    next?.kind === "activity"
      ? { ...named(next), moduleTitle: moduleTitle(next.module, next.moduleTitle) }
      : next;
  const standing = (one: Standing): Standing => ({
    ...one,
    modules: one.modules.map(module),
    nextStep: step(one.nextStep),
  });
  return { named, module, standing };
}
