import { currentTexts } from "~/authoring/queries/authoring";
import { isWaiting } from "~/authoring/services/drafts/open-draft.server";
import { discardDraftIn } from "~/authoring/services/drafts/save-draft.server";
import { changeOf, type LibraryChange } from "~/authoring/services/library/change";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { translationPlace, type TranslationPlace } from "./place";

/**
 * Takes a translation out of use: its readers are shown the original again. Its history stays, and it can be restored from there. A
 * draft of it is set aside. `number` is the version that was looked at. Twice is once.
 */
export async function retireTranslation({
  number,
  ...place
}: TranslationPlace & { number: number }): Promise<LibraryChange> {
  const { store, actor, now } = place;
  const { path } = await translationPlace(place);
  const [published] = await currentTexts(store.read, [path]);
  if (!published) return { ok: true, path, number };
  if (published.number !== number) return { ok: false, code: "moved-on" };
  if (await isWaiting(store.read, path)) return { ok: false, code: "scheduled" };
  const landed = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([[path, null]]),
    made: new Map([[path, number]]),
    also: (tx) => discardDraftIn(tx, { actor, now, path }),
  });
  return changeOf({ store, actor, now }, landed, path, number);
}
