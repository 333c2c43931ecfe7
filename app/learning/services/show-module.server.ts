import type { Call } from "~/people/services/call";
import { changeWords } from "~/clearance/rules/changes/change-words";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { language } from "~/kit/language/language";
import { localDateOf } from "~/kit/time/moment";
import type { Employee } from "~/people/rules/actor";
import { enrolledModule, moduleLearner, unseenOf } from "./enrolled-module.server";

/** A module: what the employee can do after it, and its parts with how far they are. */
export async function showModule({
  store,
  actor,
  now,
  moduleKey,
}: Call<Employee> & { moduleKey: string }) {
  const enrolled = await enrolledModule(store, actor, moduleKey);
  const { key } = enrolled.module;
  const text = moduleText(enrolled.module, language());
  const { progress, changes } = await moduleLearner(store.read, actor, enrolled, now);
  const { activities, done, credit } = progress;
  const unseen = await unseenOf(store.read, actor, changes);
  const { timeZone } = enrolled.rules.company;
  const today = localDateOf(now, timeZone);
  const changeOf = (id: string) => {
    const change = unseen.find(({ activityId }) => activityId === id);
    return change ? { asks: change.asks, words: changeWords(change, today) } : null;
  };
  const parts = activities.map((activity) => ({
    key: activity.key,
    kind: activity.kind,
    title: activity.title,
    minutes: activity.minutes,
    done: activity.current,
    /** Done once, but asked for again: by a change of it, or by a renewal. */
    again: activity.evidence !== null && !activity.current,
    /** What has changed since, unless they have looked at it. */
    change: changeOf(activity.id),
    evidence: activity.evidence && {
      at: activity.evidence.at,
      basisPoints: activity.evidence.basisPoints,
    },
  }));
  return {
    key,
    title: text.title,
    summary: text.summary,
    objectives: Object.values(text.objectives),
    done,
    /** What stands for it: it need not be done, and may be. */
    credit: credit && { kind: credit.kind, validUntil: credit.validUntil },
    parts,
    next: parts.find((part) => !part.done)?.key ?? null,
    minutes: parts.reduce((sum, part) => sum + part.minutes, 0),
    timeZone,
  };
}
