import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { DRAFT_LENGTH, saveVerdict, UNSAID, waitsFor, type Save } from "~/authoring/rules/drafts";
import type { Author } from "~/people/rules/actor";
import { numberText } from "~/kit/text/amounts";
import { conflict } from "~/kit/http/refusal";
import {
  addAside,
  deleteDraft,
  findAsides,
  findDraft,
  saveDraftRow,
} from "~/authoring/queries/drafts";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";
import { authoredFile } from "~/authoring/services/library/files.server";
import { draftView, publishedText, type DraftView } from "./open-draft.server";

interface DraftCall extends Call<Author> {
  path: string;
}

export type SavedDraft =
  | { ok: true; sequence: number; savedAt: Date }
  /** `theirs` is the draft as it is now, null if there is none; `published` what is published now. Nothing was changed. */
  | {
      ok: false;
      code: "stale" | "scheduled";
      theirs: DraftView | null;
      published: { number: number; text: string } | null;
    };

/** Saves what a trainer has typed. A late save never overwrites: it is refused with both texts, and the trainer chooses. */
export async function saveDraft({
  store,
  actor,
  now,
  path,
  ...save
}: DraftCall & Save): Promise<SavedDraft> {
  refuseTooLong(save.text);
  return store.write(async (tx) => {
    await authoredFile(tx, { actor, now, path });
    const before = await findDraft(tx, path);
    const published = await publishedText(tx, path);
    const verdict = saveVerdict(before, save, published?.number ?? 0);
    if (!verdict.ok) return { ...verdict, theirs: await draftView(tx, path), published };
    if (!verdict.changed)
      return { ok: true, sequence: verdict.sequence, savedAt: before?.savedAt ?? now };
    await saveDraftRow(tx, {
      path,
      baseNumber: before?.baseNumber ?? save.baseNumber,
      text: save.text,
      sequence: verdict.sequence,
      startedAt: before?.startedAt ?? now,
      savedAt: now,
      savedBy: actor.personId,
      ...UNSAID,
    });
    return { ok: true, sequence: verdict.sequence, savedAt: now };
  });
}

interface Replacement {
  text: string;
  /** The draft that the trainer was shown; 0 for none. */
  sequence: number;
  keepBase?: boolean;
}

/**
 * Replaces the draft that the trainer saw with a text, and sets that draft aside so that it can be restored. `sequence` is the
 * draft they saw, 0 for none; if there is another by now, nothing changes. It is on top of what is published now, or with
 * `keepBase` of what the draft before it was.
 */
export async function replaceDraft({
  store,
  ...call
}: DraftCall & Replacement): Promise<SavedDraft> {
  return store.write((tx) => replaceDraftIn(tx, call));
}

/** The same as a part of a larger change. */
export async function replaceDraftIn(
  tx: Tx,
  { actor, now, path, text, sequence, keepBase = false }: Omit<DraftCall, "store"> & Replacement,
): Promise<SavedDraft> {
  refuseTooLong(text);
  await authoredFile(tx, { actor, now, path });
  const before = await findDraft(tx, path);
  const published = await publishedText(tx, path);
  const waits = before !== null && waitsFor(before) !== null;
  if (waits || (before?.sequence ?? 0) !== sequence) {
    const code = waits ? ("scheduled" as const) : ("stale" as const);
    return { ok: false, code, theirs: await draftView(tx, path), published };
  }
  if (before && before.text !== text) await setAside(tx, path, { actor, now });
  await saveDraftRow(tx, {
    path,
    baseNumber: (keepBase ? before?.baseNumber : undefined) ?? published?.number ?? 0,
    text,
    sequence: sequence + 1,
    startedAt: before?.startedAt ?? now,
    savedAt: now,
    savedBy: actor.personId,
    ...UNSAID,
  });
  return { ok: true, sequence: sequence + 1, savedAt: now };
}

/** Discards a draft; its text is set aside and can be restored. Twice is once. */
export async function discardDraft({ store, actor, now, path }: DraftCall): Promise<void> {
  await store.write(async (tx) => {
    await authoredFile(tx, { actor, now, path });
    await discardDraftIn(tx, { actor, now, path });
  });
}

/** The same as a part of a larger change, of a file that may be written. */
export async function discardDraftIn(tx: Tx, { actor, now, path }: Omit<DraftCall, "store">) {
  await setAside(tx, path, { actor, now });
  await deleteDraft(tx, path);
}

/** Sets aside a text that a trainer gives up for another, so that it can be restored. */
export async function keepAside({ store, actor, now, path, text }: DraftCall & { text: string }) {
  refuseTooLong(text);
  await store.write(async (tx) => {
    await authoredFile(tx, { actor, now, path });
    const baseNumber = (await publishedText(tx, path))?.number ?? 0;
    const saved = { savedAt: now, savedBy: actor.personId };
    const kept = { path, text, baseNumber, ...saved };
    await addAside(tx, { id: newId(now), ...kept, setAsideAt: now, setAsideBy: actor.personId });
  });
}

/** What was set aside of a file’s drafts, newest first. */
export async function showAsides({ store, actor, now, path }: DraftCall) {
  await authoredFile(store.read, { actor, now, path });
  return findAsides(store.read, path);
}

async function setAside(tx: Tx, path: string, { actor, now }: Pick<DraftCall, "actor" | "now">) {
  const before = await findDraft(tx, path);
  if (!before) return;
  const { text, baseNumber, savedAt, savedBy } = before;
  const kept = { path, text, baseNumber, savedAt, savedBy };
  await addAside(tx, { id: newId(now), ...kept, setAsideAt: now, setAsideBy: actor.personId });
}

function refuseTooLong(text: string) {
  if (text.length > DRAFT_LENGTH)
    throw conflict(m.authoring_history_text_too_long({ characters: numberText(DRAFT_LENGTH) }));
}
