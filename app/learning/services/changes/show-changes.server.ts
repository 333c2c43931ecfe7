import type { Call } from "~/people/services/call";
import { renderLesson } from "~/curriculum/rules/markdoc/render";
import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import { changeWords } from "~/clearance/rules/changes/change-words";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type { ActivityBody, LessonBody } from "~/curriculum/rules/bodies";
import { treeLines } from "~/curriculum/rules/tree-lines";
import type { ActivityKind } from "~/curriculum/rules/kinds";
import { localDateOf } from "~/kit/time/moment";
import { lookedFrom } from "~/notices/rules/content-notices";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { compareLines } from "~/kit/text/compare-lines.server";
import { passagesOf, type Passage } from "~/kit/text/text-passages";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { listPlaybooks } from "~/company/queries/company";
import { findRevision } from "~/learning/queries/learning";
import { findLookedKeys } from "~/notices/queries/notices";
import type { Store } from "~db/store";
import { enrolledModule, moduleLearner } from "~/learning/services/enrolled-module.server";
import { changesSince } from "~/learning/services/lesson/lesson-page.server";
import { playbookAsks } from "./playbook-asks";
import { contextOf } from "~/learning/services/lesson/rendered-lesson.server";
import type { PlaybookChange } from "~/curriculum/rules/playbook-change";

/** What has changed in a lesson or quiz since the employee did it, or since they last looked at its changes. */
export interface ChangesPage {
  module: { key: string; title: string };
  key: string;
  kind: ActivityKind;
  title: string;
  minutes: number;
  doneAt: Date;
  /** `nothing` where they have looked, or where no change concerns them. */
  asks: "look" | "again" | "nothing";
  /** What is asked, and by when; null where no change asks for it. */
  asked: string | null;
  /** The change that a look is recorded for. */
  number: number;
  /** Whether it is compared with what they looked at last, which is newer than what they did. */
  sinceLooked: boolean;
  /** In the trainers' words, oldest first. */
  sentences: string[];
  /** Null for a quiz: its questions are for the people who take it. */
  passages: Passage[] | null;
  timeZone: string;
}

/** Null for what the employee has not done yet: nothing in it has changed for them. */
export async function showChanges({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
}: Call<Employee> & { moduleKey: string; activityKey: string }): Promise<ChangesPage | null> {
  const enrolled = await enrolledModule(store, actor, moduleKey);
  const { rules, module } = enrolled;
  const activity = module.activities.find((each) => each.key === activityKey);
  if (!activity) throw notFound("lesson");
  const { id: activityId, body } = activity;
  const { progress, changes } = await moduleLearner(store.read, actor, enrolled, now);
  const own = progress.activities.find(({ id }) => id === activityId);
  if (!own?.evidence) return null;

  const change = changes.find(
    (each): each is ContentChange & { asks: "look" | "again" } =>
      each.activityId === activityId && each.asks !== "new",
  );
  const keys = await findLookedKeys(store.read, actor);
  const looked = lookedFrom(keys).get(activityId) ?? 0;
  const seen = change?.asks === "look" && looked >= change.number;
  const open = !own.current && progress.credit === null;
  const asks = open ? "again" : change && !seen ? change.asks : "nothing";
  const done = own.evidence.revisionNumber;
  const sinceLooked = asks === "look" && looked > done;
  const since = sinceLooked ? looked : done;
  const before = await findRevision(store.read, actor, { activityId, number: since });
  const titled = titledFor(rules);
  const path = `${module.key}/${activity.key}`;
  const asking = open ? playbookAsks(rules, path, own.evidence) : [];
  const known = asking[0] ? await playbookBefore(store, rules, asking[0]) : rules.playbook;
  return {
    module: { key: module.key, title: titled.module(module.key, module.body.title) },
    key: activity.key,
    kind: body.kind,
    title: titled.byId(activityId, body.title),
    minutes: body.minutes,
    doneAt: own.evidence.at,
    asks,
    asked: change && !seen ? changeWords(change, localDateOf(now, rules.company.timeZone)) : null,
    number: activity.changed,
    sinceLooked,
    sentences: [
      ...changesSince(activity, since),
      ...asking.map((one) => one.change).filter((sentence) => sentence !== ""),
    ],
    passages: before && (await comparison({ rules, known }, before.body, body)),
    timeZone: rules.company.timeZone,
  };
}

/**
 * Both texts as the company's people read them. `known` is today's playbook, so that only what was rewritten differs, or, where the
 * playbook itself asks for it, the one before that change.
 */
async function comparison(
  { rules, known }: { rules: CompanyRules; known: Playbook | null },
  before: ActivityBody,
  after: ActivityBody,
) {
  if (before.kind !== "lesson" || after.kind !== "lesson") return null;
  const lines = (lesson: LessonBody, playbook: Playbook | null) => {
    const context = contextOf({ ...rules, playbook });
    const { tree } = renderLesson({ source: lesson.source, context, checks: {} });
    return [lesson.title, lesson.lead, ...treeLines(tree)];
  };
  return passagesOf(await compareLines(lines(before, known), lines(after, rules.playbook)));
}

async function playbookBefore(
  store: Store,
  rules: CompanyRules,
  { number }: PlaybookChange,
): Promise<Playbook | null> {
  const versions = await listPlaybooks(store.read, rules.owner);
  return versions.findLast((version) => version.number < number)?.body ?? rules.playbook;
}
