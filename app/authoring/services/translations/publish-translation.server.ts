import { isSent } from "~db/sent";
import type { NewId } from "~/kit/http/form-id";
import { currentTexts } from "~/authoring/queries/authoring";
import { deleteDraft, findDraft } from "~/authoring/queries/drafts";
import { publishOnce } from "~/authoring/services/publish/publish-draft.server";
import {
  publishTexts,
  type PublishOutcome,
} from "~/authoring/services/publish/publish-texts.server";
import { isNewestVersion } from "~/authoring/services/policy/newest-version.server";
import { waitsFor } from "~/authoring/rules/drafts";
import { writableTranslation, type TranslationPlace } from "./place.server";

/** What the trainer has looked at. */
interface LookedAt {
  /** The form's, which publishes once. */
  id: NewId;
  /** The draft; 0 for none. */
  sequence: number;
  /** The version of the original that stood beside it. */
  original: number;
}

export type PublishedTranslation =
  | PublishOutcome
  /** There is another draft than the one that was looked at, or another original. */
  | { ok: false; code: "stale" };

/**
 * Publishes a translation as it was looked at, as one of the original that stood beside it. Without a draft, what is published is
 * said to be of that original: it still fits. It asks nothing of anybody.
 */
export async function publishTranslation(
  call: TranslationPlace & LookedAt,
): Promise<PublishedTranslation> {
  const { store, actor, id } = call;
  const sent = () => isSent(store.read, "contentFileRevision", id, { publishedBy: actor.personId });
  return publishOnce(sent, () => publishLooked(call));
}

async function publishLooked({
  id,
  sequence,
  original: lookedAt,
  ...place
}: TranslationPlace & LookedAt): Promise<PublishedTranslation> {
  const { store, actor, now } = place;
  const { path, original } = await writableTranslation(place);
  const draft = await findDraft(store.read, path);
  const [published] = await currentTexts(store.read, [path]);
  if ((draft?.sequence ?? 0) !== sequence) return { ok: false, code: "stale" };
  if (draft && waitsFor(draft)) return { ok: false, code: "stale" };
  const text = draft?.text ?? published?.text;
  if (text === undefined) return { ok: false, code: "stale" };
  const landed = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([[path, text]]),
    ids: new Map([[path, id]]),
    made: new Map([
      [path, draft?.baseNumber ?? published?.number ?? 0],
      [original.path, lookedAt],
    ]),
    confirmed: new Set([path]),
    also: async (tx) => {
      if (((await findDraft(tx, path))?.sequence ?? 0) !== sequence) throw new StaleDraft();
      if (!(await isNewestVersion(tx, original))) throw new StaleDraft();
      if (draft) await deleteDraft(tx, path);
    },
  }).catch((error: unknown) => {
    if (error instanceof StaleDraft) return { ok: false as const, code: "stale" as const };
    throw error;
  });
  // Another text of the original is there by now: the trainer has not seen it.
  if (!landed.ok && landed.code === "moved-on" && landed.path === original.path)
    return { ok: false, code: "stale" };
  return landed;
}

/** Somebody saved while it was being published: nothing of it lands. */
class StaleDraft extends Error {}
