import type { Call } from "~/people/services/call";
import { scheduleVerdict, type ScheduleVerdict } from "~/authoring/rules/publication";
import type { Mistake } from "~/kit/yaml/mistakes";
import type { Author } from "~/people/rules/actor";
import { findDraft, saveDraftRow } from "~/authoring/queries/drafts";
import { authoredFile } from "~/authoring/services/library/files.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import type { Publication } from "~/authoring/rules/with-publication";
import { draftChanges } from "./publish-draft.server";
import { mistakesWith } from "./publish-texts.server";
import { readyText } from "./ready-text.server";

interface DraftCall extends Call<Author> {
  path: string;
}

export type ScheduledDraft =
  | ScheduleVerdict
  /** The library would have these mistakes as it is now. */
  | { ok: false; code: "mistakes"; mistakes: Mistake[] }
  | { ok: false; code: "unreadable" };

/**
 * Has a draft published at a time, as it was looked at (`sequence`), with its impact and its sentence written into it. Until then it
 * stays as it is. Asked twice for the same time by the same trainer, it is asked once.
 */
export async function scheduleDraft({
  store,
  actor,
  now,
  path,
  sequence,
  publication,
  publishAt,
}: DraftCall & {
  sequence: number;
  publication: Publication | null;
  publishAt: Date;
}): Promise<ScheduledDraft> {
  const file = await authoredFile(store.read, { actor, now, path });
  const looked = await findDraft(store.read, path);
  const text = looked && (await readyText({ file, text: looked.text, publication }));
  if (looked?.sequence === sequence && !looked.publishAt) {
    if (text === null) return { ok: false, code: "unreadable" };
    const { changes } = await draftChanges(store.read, { file, text, base: looked.baseNumber });
    const mistakes = await mistakesWith(store.read, changes);
    if (mistakes.length > 0) return { ok: false, code: "mistakes", mistakes };
  }
  return store.write(async (tx) => {
    const draft = await findDraft(tx, path);
    if (draft?.publishAt?.getTime() === publishAt.getTime() && draft.scheduledBy === actor.personId)
      return { ok: true };
    const published = (await publishedText(tx, path))?.number ?? 0;
    const verdict = scheduleVerdict(draft, { sequence, publishAt }, published, now);
    if (!verdict.ok || !draft || text === null) return verdict;
    const { savedByName: _, ...row } = draft;
    await saveDraftRow(tx, {
      ...row,
      text,
      sequence: sequence + 1,
      publishAt,
      scheduledBy: actor.personId,
      reach: publication?.reach ?? null,
      failure: null,
    });
    return { ok: true };
  });
}

/** Takes a draft back that was to be published at a time: it can be written again. Twice is once. */
export async function unschedule({ store, actor, now, path }: DraftCall): Promise<void> {
  await store.write(async (tx) => {
    await authoredFile(tx, { actor, now, path });
    const draft = await findDraft(tx, path);
    if (!draft?.publishAt) return;
    const { savedByName: _, ...row } = draft;
    // Another number than the one that is perhaps being published at this moment.
    const sequence = row.sequence + 1;
    await saveDraftRow(tx, { ...row, sequence, publishAt: null, scheduledBy: null, reach: null });
  });
}
