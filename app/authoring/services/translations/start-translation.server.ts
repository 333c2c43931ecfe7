import { m } from "~/kit/language/m";
import { quizTranslationStart } from "~/assessment/rules/translation/start";
import {
  moduleTranslationStart,
  policyTranslationStart,
  translationStart,
} from "~/authoring/rules/translations";
import { conflict, notFound } from "~/kit/http/refusal";
import { findDraft } from "~/authoring/queries/drafts";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { replaceDraftIn } from "~/authoring/services/drafts/save-draft.server";
import { writableTranslation, writtenIn, type TranslationPlace } from "./place.server";

const BEGIN = {
  lesson: translationStart,
  quiz: quizTranslationStart,
  module: moduleTranslationStart,
  policy: policyTranslationStart,
};

/**
 * Begins a translation as a draft with the original's text, to be written over. Nothing is taught before it is published. A
 * translation that is there already, in use or in writing, stays as it is: twice is once.
 */
export async function startTranslation(place: TranslationPlace): Promise<void> {
  const { store, actor, now } = place;
  const found = await writableTranslation(place);
  if ((await writtenIn(store, found)) === place.language) throw notFound("translation");
  const { path, original, kind } = found;
  await store.write(async (tx) => {
    const from = await publishedText(tx, original.path);
    if (!from) throw notFound("lesson");
    if ((await findDraft(tx, path)) || (await publishedText(tx, path))) return;
    const text = BEGIN[kind](from.text);
    if (text === null) throw conflict(m.authoring_translations_unreadable());
    await replaceDraftIn(tx, { actor, now, path, text, sequence: 0 });
  });
}
