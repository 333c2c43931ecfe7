import { textsFor } from "~/assessment/services/texts.server";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { language } from "~/kit/language/language";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findDrafts } from "~/practice/queries/desk/writing";
import type { InboxPost } from "~/practice/rules/desk/shown";
import { enrolledSet, enrolledSets, type EnrolledSet, type SetPlace } from "./enrolled-set.server";
import { inboxOf } from "./inbox.server";
import { deskSettings } from "./setting.server";
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
  const [page] = await setPages([await enrolledSet(store, actor, place)], { store, actor, now });
  return page!;
}

/** Every set that somebody is enrolled in. */
export async function showDesk({ store, actor, now }: Call<Employee>): Promise<SetPage[]> {
  return setPages(await enrolledSets(store, actor), { store, actor, now });
}

/** However many there are, as much is asked of the database as for one. */
async function setPages(
  sets: readonly EnrolledSet[],
  { store, actor, now }: Call<Employee>,
): Promise<SetPage[]> {
  const settings = await deskSettings(store.read, actor, sets);
  const open = settings.flatMap(({ open: shift }) => (shift ? [shift.id] : []));
  const drafts = await findDrafts(store.read, actor, open);
  const render = await textsFor(store, actor);
  const pages = settings.map((setting): SetPage => {
    const { module, activity, body } = setting;
    return {
      moduleKey: module.key,
      activityKey: activity.key,
      module: moduleText(module, language()).title,
      title: body.title,
      lead: body.lead,
      minutes: body.minutes,
      posts: body.posts.length,
      facts: shiftFacts(setting),
      usually: null,
      inbox: inboxOf(setting, drafts, render),
    };
  });
  if (pages.every(({ facts }) => facts.replies.waiting === 0)) return pages;
  const usually = await usualWaitFor({ store, actor, now });
  return pages.map((page) => (page.facts.replies.waiting > 0 ? { ...page, usually } : page));
}
