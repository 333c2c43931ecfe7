import { PLACES, type Place } from "~/company/rules/places";
import { fileAt } from "~/curriculum/rules/content-paths";
import { lawIn } from "~/curriculum/rules/content/law/file";
import { ageOf } from "~/curriculum/rules/content/law/freshness";
import type { LawTopic } from "~/curriculum/rules/content/law/law";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { findLawTexts } from "~/curriculum/queries/law";
import type { Trainer } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDrafts } from "~/authoring/queries/drafts";
import { waitsFor } from "~/authoring/rules/drafts";
import { companiesUnderLaw } from "./companies-under.server";
import { lessonsOnLaw } from "./lessons-on.server";

/** The law in lessons, topic by topic, with how long ago each passage was checked and who reads it. */
export async function showLaw({ store, actor, now }: Call<Trainer>) {
  const texts = await findLawTexts(store.read);
  const files = await currentTexts(store.read, [...texts.keys()]);
  const law = lawIn(texts);
  const lessons = await lessonsOnLaw(store);
  const drafts = new Map((await findDrafts(store.read)).map((draft) => [draft.path, draft]));
  const topics = files.map(({ path, text, number }) => {
    const key = fileAt(path)?.key ?? "";
    const draft = drafts.get(path);
    const topic = Object.hasOwn(law, key) ? law[key] : undefined;
    return {
      key,
      title: titleIn(path, text) ?? titleFromKey(key),
      number,
      draft: draft ? { savedBy: draft.savedByName, waits: waitsFor(draft) !== null } : null,
      /** Empty for a file that can’t be read. */
      passages: topic ? PLACES.map((place) => passageOf(topic, place, now)) : [],
      lessons: lessons.get(key) ?? [],
    };
  });
  return { topics, companies: await companiesUnderLaw({ store, actor, now }) };
}

function passageOf(topic: LawTopic, place: Place, now: Date) {
  const { text, sources, checked } = topic[place];
  return { place, text, sources, checked, ...ageOf(checked, now) };
}
