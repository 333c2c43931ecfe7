import { textsFor } from "~/assessment/services/texts.server";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { language } from "~/kit/language/language";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findDrafts } from "~/practice/queries/desk/writing";
import type { InboxPost } from "~/practice/rules/desk/shown";
import { enrolledSet, enrolledSets, type EnrolledSet, type SetPlace } from "./enrolled-set.server";
import { inboxOf } from "./inbox.server";
import { deskSetting } from "./setting.server";
import { shiftFacts } from "./shift-facts.server";
import { usualWaitFor } from "./usual-wait.server";
import type { ShiftFacts } from "~/practice/rules/desk/facts";

export interface SetPage {
  moduleKey: string;
  activityKey: string;
  module: string;
  title: string;
  lead: string;
  minutes: number;
  /** How many posts it has in all. */
  posts: number;
  facts: ShiftFacts;
  inbox: InboxPost[];
  /** How many working days a reply usually waits to be judged, where one waits and that can be told. */
  usually: number | null;
}

/** One set: its inbox, and how far somebody is. */
export async function showSet({
  store,
  actor,
  now,
  ...place
}: Call<Employee> & SetPlace): Promise<SetPage> {
  const usualWait = once(() => usualWaitFor({ store, actor, now }));
  return setPage(await enrolledSet(store, actor, place), { store, actor, usualWait });
}

/** Every set that somebody is enrolled in. */
export async function showDesk({ store, actor, now }: Call<Employee>): Promise<SetPage[]> {
  const pages: SetPage[] = [];
  const usualWait = once(() => usualWaitFor({ store, actor, now }));
  for (const set of await enrolledSets(store, actor))
    pages.push(await setPage(set, { store, actor, usualWait }));
  return pages;
}

interface Asked extends Pick<Call<Employee>, "store" | "actor"> {
  usualWait: () => Promise<number | null>;
}

async function setPage(set: EnrolledSet, { store, actor, usualWait }: Asked): Promise<SetPage> {
  const setting = await deskSetting(store.read, actor, set);
  const { open } = setting;
  const drafts = await findDrafts(store.read, actor, open ? [open.id] : []);
  const facts = shiftFacts(setting);
  return {
    moduleKey: set.module.key,
    activityKey: set.activity.key,
    module: moduleText(set.module, language()).title,
    title: set.body.title,
    lead: set.body.lead,
    minutes: set.body.minutes,
    posts: set.body.posts.length,
    facts,
    usually: facts.replies.waiting > 0 ? await usualWait() : null,
    inbox: inboxOf(setting, drafts, await textsFor(store, actor)),
  };
}

/** Asks at most once, and only where somebody needs the answer. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | null = null;
  return () => (asked ??= ask());
}
