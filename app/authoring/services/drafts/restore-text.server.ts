import type { Call } from "~/people/services/call";
import { waitsFor } from "~/authoring/rules/drafts";
import type { Author } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { fileHistory } from "~/authoring/queries/authoring";
import { findAsides, findDraft, saveDraftRow } from "~/authoring/queries/drafts";
import { authoredFile } from "~/authoring/services/library/files.server";
import { publishedText } from "./open-draft.server";
import { replaceDraft, type SavedDraft } from "./save-draft.server";

interface DraftCall extends Call<Author> {
  path: string;
  /** The draft that was shown, 0 for none. */
  sequence: number;
}

/** Makes a published text the draft again, on top of what is published now; a draft that is there is set aside. History stays. */
export async function restoreAsNew({
  number,
  ...call
}: DraftCall & { number: number }): Promise<SavedDraft> {
  const { store, actor, now, path } = call;
  await authoredFile(store.read, { actor, now, path });
  const history = await fileHistory(store.read, path);
  const revision = history.find((one) => one.number === number);
  if (!revision) throw notFound("version");
  return replaceDraft({ ...call, text: revision.text });
}

/** Makes a text that was set aside the draft again; a draft that is there is set aside in its turn. */
export async function haveBack({
  asideId,
  ...call
}: DraftCall & { asideId: string }): Promise<SavedDraft> {
  const { store, actor, now, path } = call;
  await authoredFile(store.read, { actor, now, path });
  const aside = (await findAsides(store.read, path)).find(({ id }) => id === asideId);
  if (!aside) throw notFound("text");
  return replaceDraft({ ...call, text: aside.text });
}

export type PutOnTop =
  | { ok: true; sequence: number }
  /** The draft is another one than was shown, or what is published is. */
  | { ok: false; code: "stale" }
  | { ok: false; code: "scheduled" };

/**
 * Says that a draft is meant in place of what came out while it was written (`onto`, 0 where the file went out of use): its text
 * stays, letter by letter, and begins from there.
 */
export async function putOnTop({
  store,
  actor,
  now,
  path,
  sequence,
  onto,
}: DraftCall & { onto: number }): Promise<PutOnTop> {
  return store.write(async (tx) => {
    await authoredFile(tx, { actor, now, path });
    const draft = await findDraft(tx, path);
    const published = (await publishedText(tx, path))?.number ?? 0;
    if (draft && waitsFor(draft)) return { ok: false, code: "scheduled" };
    if (!draft || published !== onto) return { ok: false, code: "stale" };
    // Sent twice, it is done once.
    if (draft.sequence === sequence + 1 && draft.baseNumber === onto)
      return { ok: true, sequence: draft.sequence };
    if (draft.sequence !== sequence) return { ok: false, code: "stale" };
    const { savedByName: _, ...row } = draft;
    await saveDraftRow(tx, { ...row, baseNumber: onto, sequence: sequence + 1, failure: null });
    return { ok: true, sequence: sequence + 1 };
  });
}
