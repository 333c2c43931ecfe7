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
}

/** One set: its inbox, and how far somebody is. */
export async function showSet({
  store,
  actor,
  ...place
}: Call<Employee> & SetPlace): Promise<SetPage> {
  return setPage(await enrolledSet(store, actor, place), { store, actor });
}

/** Every set that somebody is enrolled in. */
export async function showDesk({ store, actor }: Call<Employee>): Promise<SetPage[]> {
  const pages: SetPage[] = [];
  for (const set of await enrolledSets(store, actor))
    pages.push(await setPage(set, { store, actor }));
  return pages;
}

async function setPage(
  set: EnrolledSet,
  { store, actor }: Pick<Call<Employee>, "store" | "actor">,
): Promise<SetPage> {
  const setting = await deskSetting(store.read, actor, set);
  const { open } = setting;
  const drafts = await findDrafts(store.read, actor, open ? [open.id] : []);
  return {
    moduleKey: set.module.key,
    activityKey: set.activity.key,
    module: moduleText(set.module, language()).title,
    title: set.body.title,
    lead: set.body.lead,
    minutes: set.body.minutes,
    posts: set.body.posts.length,
    facts: shiftFacts(setting),
    inbox: inboxOf(setting, drafts, await textsFor(store, actor)),
  };
}
