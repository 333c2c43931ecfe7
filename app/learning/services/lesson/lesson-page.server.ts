import type { Call } from "~/people/services/call";
import { changeWords } from "~/clearance/rules/changes/change-words";
import type { ModuleProgress } from "~/clearance/rules/standing/standing";
import type { LessonBody } from "~/curriculum/rules/bodies";
import type { Section } from "~/curriculum/rules/tree";
import type { ActivityKind } from "~/curriculum/rules/kinds";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { shownLesson, type WhyOriginal } from "~/curriculum/rules/translation/shown";
import { language, type Language } from "~/kit/language/language";
import { localDateOf } from "~/kit/time/moment";
import type { Employee } from "~/people/rules/actor";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { CurrentActivity } from "~/curriculum/services/curriculum.server";
import { findBookmark } from "~/learning/queries/learning";
import { answeredIn, placeIn, untried } from "./bookmark.server";
import { playbookAsks } from "~/learning/services/changes/playbook-asks";
import {
  moduleLearner,
  unseenOf,
  type EnrolledModule,
} from "~/learning/services/enrolled-module.server";
import { renderedLesson } from "./rendered-lesson.server";

/** One line of a module's outline. */
export interface Part {
  key: string;
  kind: ActivityKind;
  title: string;
  done: boolean;
}

export interface LessonPage {
  kind: "lesson";
  module: { key: string; title: string };
  key: string;
  title: string;
  lead: string;
  /** That the text is in. */
  language: Language;
  /** Why it is not in the reader's language; null where it is. */
  why: WhyOriginal | null;
  minutes: number;
  revisionId: string;
  publishedAt: Date;
  /** This lesson among the module's lessons, from 1. */
  number: number;
  lessons: number;
  parts: Part[];
  sections: Section[];
  tree: string;
  /** The ids of the checks that are still to be tried before the lesson can be done. */
  untried: string[];
  /** Whose order the options of its checks are shown in. */
  order: string;
  /** Where the employee stopped reading, if that was past the first section of a lesson still to be done. */
  stoppedAt: Section | null;
  /** When they did this lesson, and whether that still counts. */
  done: { at: Date; counts: boolean; newest: boolean } | null;
  /** What has changed since then. */
  changes: string[];
  /** What the changes ask for, and by when; null where they ask for nothing, or have been looked at. */
  asked: string | null;
  timeZone: string;
}

/** A lesson as its reader sees it: text in their company's words, where they are in it and in its module. */
export async function lessonPage({
  store,
  actor,
  now,
  enrolled,
  activity,
  lesson,
}: Call<Employee> & {
  enrolled: EnrolledModule;
  activity: CurrentActivity;
  lesson: LessonBody;
}): Promise<LessonPage> {
  const { rules, module } = enrolled;
  const { progress, changes } = await moduleLearner(store.read, actor, enrolled, now);
  const own = changes.filter((change) => change.activityId === activity.id);
  const [change] = await unseenOf(store.read, actor, own);
  const bookmark = await findBookmark(store.read, actor, activity.id);
  const shown = shownLesson(activity, lesson, language());
  const answered = answeredIn(activity, bookmark);
  const { checkIds, ...rendered } = renderedLesson(rules, { activity, shown }, answered);
  const done = doneOf(progress, activity);
  const asked = new Set([activity.id, ...progress.activities.map(({ id }) => id)]);
  const lessons = module.activities.filter(
    ({ id, body }) => body.kind === "lesson" && asked.has(id),
  );
  return {
    kind: "lesson",
    module: { key: module.key, title: moduleText(module, language()).title },
    key: activity.key,
    title: shown.title,
    lead: shown.body.lead,
    language: shown.language,
    why: shown.why,
    minutes: lesson.minutes,
    revisionId: activity.revisionId,
    publishedAt: activity.publishedAt,
    number: lessons.indexOf(activity) + 1,
    lessons: lessons.length,
    parts: partsOf(progress),
    ...rendered,
    untried: untried({ checkIds }, answered.checks),
    order: `${actor.personId} ${activity.id}`,
    stoppedAt: done?.counts ? null : placeIn(rendered.sections, bookmark?.section ?? null),
    done: done && { at: done.at, counts: done.counts, newest: done.newest },
    changes: done
      ? [
          ...(done.newest ? [] : changesSince(activity, done.revision)),
          ...(done.counts ? [] : asking(rules, `${module.key}/${activity.key}`, done)),
        ]
      : [],
    asked: change ? changeWords(change, localDateOf(now, rules.company.timeZone)) : null,
    timeZone: rules.company.timeZone,
  };
}

/** The outline of a module. */
export function partsOf(progress: ModuleProgress): Part[] {
  return progress.activities.map(({ key, kind, title, current }) => ({
    key,
    kind,
    title,
    done: current,
  }));
}

function doneOf(progress: ModuleProgress, activity: CurrentActivity) {
  const found = progress.activities.find((each) => each.id === activity.id);
  if (!found?.evidence) return null;
  const { at, times, revisionNumber: revision } = found.evidence;
  return { at, times, revision, counts: found.current, newest: revision >= activity.number };
}

/** What the company's playbook says otherwise since then, where that has the lesson done again. */
function asking(rules: CompanyRules, path: string, done: { times: readonly Date[] }): string[] {
  return playbookAsks(rules, path, done)
    .map(({ change }) => change)
    .filter((change) => change !== "");
}

/** Changes of wording alone don’t concern the reader. */
export function changesSince({ revisions }: CurrentActivity, number: number): string[] {
  return revisions
    .filter((revision) => revision.number > number && revision.impact !== "wording")
    .map(({ change }) => change);
}
