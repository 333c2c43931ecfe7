import { currentTexts } from "~/authoring/queries/authoring";
import { isWaiting } from "~/authoring/services/drafts/open-draft.server";
import { discardDraftIn } from "~/authoring/services/drafts/save-draft.server";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { isNewestVersion } from "~/authoring/services/policy/newest-version.server";
import { conflict } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { writableTranslation, type TranslationPlace } from "./place.server";

type Retired = { ok: true } | { ok: false; code: "moved-on" | "scheduled" | "mistakes" };

/**
 * Takes a translation out of use: its readers are shown the original again. Its history stays, and it can be restored from there. A
 * draft of it is set aside. `number` is the version that was looked at. Twice is once.
 */
export async function retireTranslation({
  number,
  ...place
}: TranslationPlace & { number: number }): Promise<Retired> {
  const { store, actor, now } = place;
  const { path, original } = await writableTranslation(place);
  const [published] = await currentTexts(store.read, [path]);
  if (!published) return { ok: true };
  if (published.number !== number) return { ok: false, code: "moved-on" };
  if (await isWaiting(store.read, path)) return { ok: false, code: "scheduled" };
  const landed = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([[path, null]]),
    made: new Map([[path, number]]),
    also: async (tx) => {
      if (!(await isNewestVersion(tx, original)))
        throw conflict(m.authoring_translations_policy_closed());
      await discardDraftIn(tx, { actor, now, path });
    },
  });
  return landed.ok ? { ok: true } : { ok: false, code: landed.code };
}
