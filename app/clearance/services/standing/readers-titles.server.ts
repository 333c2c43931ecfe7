import type { NoticeFacts } from "~/clearance/rules/events/notice-kinds";
import type {
  ModuleProgress,
  NextStep,
  Reason,
  Standing,
} from "~/clearance/rules/standing/standing";
import { readersTitles, type ReadersTitles } from "~/curriculum/rules/translation/readers-titles";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { language } from "~/kit/language/language";

interface Placed {
  module: string;
  key: string;
  title: string;
}

export interface Titled extends ReadersTitles {
  named: <Item extends Placed>(item: Item) => Item;
  progress: (progress: ModuleProgress) => ModuleProgress;
  step: (step: NextStep | null) => NextStep | null;
  reason: <Kind extends Reason>(reason: Kind) => Kind;
  standing: (standing: Standing) => Standing;
  notice: (facts: NoticeFacts) => NoticeFacts;
}

/**
 * Puts the titles of modules, lessons and quizzes into the reader’s language, wherever people read them. Standings, board rows and
 * notices have the originals’ titles, because readers of all languages share them; so do the ledger and exports, which don’t
 * depend on who made them.
 */
export function titledFor({ curriculum }: Pick<CompanyRules, "curriculum">): Titled {
  const titles = readersTitles(curriculum, language());
  const named = <Item extends Placed>(item: Item): Item => ({
    ...item,
    title: titles.activity(item.module, item.key, item.title),
  });
  const progress = (module: ModuleProgress): ModuleProgress => ({
    ...module,
    title: titles.module(module.key, module.title),
    activities: module.activities.map((activity) => ({
      ...activity,
      title: titles.activity(module.key, activity.key, activity.title),
    })),
  });
  const step = (next: NextStep | null): NextStep | null =>
    next?.kind === "activity"
      ? { ...named(next), moduleTitle: titles.module(next.module, next.moduleTitle) }
      : next;
  const reason = <Kind extends Reason>(why: Kind): Kind => {
    if (why.code === "remedial") return { ...why, title: titles.module(why.module, why.title) };
    if (why.code !== "relearn-overdue" || !why.place) return why;
    const { module, key } = why.place;
    return { ...why, activity: titles.activity(module, key, why.activity) };
  };
  const standing = (one: Standing): Standing => ({
    ...one,
    modules: one.modules.map(progress),
    nextStep: step(one.nextStep),
    reasons: one.reasons.map(reason),
  });
  const notice = (facts: NoticeFacts): NoticeFacts => {
    if (facts.kind === "due" && "changed" in facts)
      return { ...facts, changed: named(facts.changed) };
    if (facts.kind === "paused" && facts.reason.code === "relearn-overdue")
      return { ...facts, reason: reason(facts.reason) };
    return facts;
  };
  return { ...titles, named, progress, step, reason, standing, notice };
}
