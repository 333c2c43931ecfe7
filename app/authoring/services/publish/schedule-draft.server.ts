import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { UNSAID, waitsFor } from "~/authoring/rules/drafts";
import { scheduleVerdict, type ScheduleVerdict } from "~/authoring/rules/publication";
import { needsSecondYes } from "~/authoring/rules/second-yes";
import type { Mistake } from "~/kit/yaml/mistakes";
import type { Author } from "~/people/rules/actor";
import { conflict } from "~/kit/http/refusal";
import { hasAnotherTrainer } from "./another-trainer.server";
import { deleteDraft, findDraft, saveDraftRow, type DraftRow } from "~/authoring/queries/drafts";
import { authoredFile } from "~/authoring/services/library/files.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import type { Publication } from "~/authoring/rules/with-publication";
import { askedOf } from "./asked-of.server";
import { draftChanges, type SecondYesMissing } from "./publish-draft.server";
import { mistakesWith } from "./publish-texts.server";
import { readyText } from "./ready-text.server";
import { restoredWith } from "./restoring.server";

interface DraftCall extends Call<Author> {
  path: string;
}

/** A draft as its author saw it, with what publishing it is to say. */
interface Looked extends DraftCall {
  sequence: number;
  publication: Publication | null;
}

type FrozenDraft =
  | ScheduleVerdict
  /** The library would have these mistakes, as it is now. */
  | { ok: false; code: "mistakes"; mistakes: Mistake[] }
  | { ok: false; code: "unreadable" };

export type ScheduledDraft = FrozenDraft | SecondYesMissing;

/**
 * Schedules a draft as its author saw it (`sequence`), with its impact and its sentence written into it. Until then nobody can change
 * it. Scheduling it twice for the same time, by the same trainer, schedules it once.
 */
export async function scheduleDraft({
  secondYesAbove,
  publishAt,
  ...looked
}: Looked & { publishAt: Date; secondYesAbove: number }): Promise<ScheduledDraft> {
  const { store, actor, now, path, publication } = looked;
  const isSet = (draft: DraftRow) =>
    draft.publishAt?.getTime() === publishAt.getTime() && draft.scheduledBy === actor.personId;
  const file = await authoredFile(store.read, { actor, now, path });
  const draft = await findDraft(store.read, path);
  const text = draft && (await readyText({ file, text: draft.text, publication }));
  if (draft && text !== null && !isSet(draft)) {
    const reach = publication?.reach ?? "starting";
    const asked = await askedOf({ store, now, file, text, reach });
    if (needsSecondYes(asked, secondYesAbove)) return { ok: false, code: "second-yes", asked };
  }
  return freeze(looked, { publishAt, scheduledBy: actor.personId }, isSet);
}

export type AskedForYes =
  | FrozenDraft
  /** No other trainer may write in the library. */
  | { ok: false; code: "alone" };

/**
 * Asks a colleague to agree to publishing a draft as its author saw it, right away or at a time. Until someone answers, or the author
 * withdraws the request, nobody can change it. Asking twice asks once.
 */
export async function askForYes({
  publishAt,
  ...looked
}: Looked & { publishAt: Date | null }): Promise<AskedForYes> {
  const { actor, now, sequence } = looked;
  if (!(await hasAnotherTrainer(looked))) return { ok: false, code: "alone" };
  const isAsked = (draft: DraftRow) =>
    draft.askedBy === actor.personId && draft.sequence === sequence + 1;
  return freeze(looked, { publishAt, askedBy: actor.personId, askedAt: now }, isAsked);
}

/** Freezes a draft as its author saw it, with what it waits for. `isDone` says whether that was done before. */
async function freeze(
  { store, actor, now, path, sequence, publication }: Looked,
  set: Partial<DraftRow> & { publishAt: Date | null },
  isDone: (draft: DraftRow) => boolean,
): Promise<FrozenDraft> {
  const file = await authoredFile(store.read, { actor, now, path });
  const looked = await findDraft(store.read, path);
  const text = looked && (await readyText({ file, text: looked.text, publication }));
  if (looked?.sequence === sequence && !waitsFor(looked)) {
    if (text === null) return { ok: false, code: "unreadable" };
    const { changes } = await draftChanges(store.read, {
      file,
      text,
      base: looked.baseNumber,
      now,
    });
    const mistakes = await mistakesWith(store.read, changes);
    if (mistakes.length > 0) return { ok: false, code: "mistakes", mistakes };
  }
  return store.write(async (tx) => {
    const draft = await findDraft(tx, path);
    if (draft && isDone(draft)) return { ok: true };
    const published = (await publishedText(tx, path))?.number ?? 0;
    const { publishAt } = set;
    const verdict = scheduleVerdict(draft, { sequence, publishAt }, published, now);
    if (!verdict.ok || !draft || text === null) return verdict;
    const { savedByName: _, ...row } = draft;
    const reach = publication?.reach ?? null;
    await saveDraftRow(tx, { ...row, ...UNSAID, text, sequence: sequence + 1, reach, ...set });
    return { ok: true };
  });
}

/** Whether the draft went with it: one that only asks to restore something as it was. */
interface Unscheduled {
  discarded: boolean;
}

/**
 * Cancels a draft’s schedule, or withdraws the request for a colleague’s yes: the draft can be edited again. Twice is once. Only the
 * person who asked for a yes can withdraw the request; anyone else sends it back.
 */
export async function unschedule({ store, actor, now, path }: DraftCall): Promise<Unscheduled> {
  return store.write(async (tx): Promise<Unscheduled> => {
    await authoredFile(tx, { actor, now, path });
    const draft = await findDraft(tx, path);
    const waits = draft && waitsFor(draft);
    if (!waits) return { discarded: false };
    if (waits === "yes" && draft.askedBy !== actor.personId)
      throw conflict(m.authoring_second_yes_only_asker());
    // A request to restore something is all that its draft was for.
    if (waits === "yes" && (await restoredWith(tx, draft)) !== null) {
      await deleteDraft(tx, path);
      return { discarded: true };
    }
    const { savedByName: _, ...row } = draft;
    // A new number, as the old one may be being published right now.
    await saveDraftRow(tx, { ...row, ...UNSAID, sequence: row.sequence + 1 });
    return { discarded: false };
  });
}
