import { m } from "~/kit/language/m";
import { markIn, withMark } from "~/authoring/rules/copies/copy-mark";
import type { Side } from "~/authoring/rules/compare/merge-passages";
import { conflict } from "~/kit/http/refusal";
import { findDraft, saveDraftRow } from "~/authoring/queries/drafts";
import type { Tx } from "~db/store";
import type { Changing } from "~/authoring/services/library/change";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { replaceDraft } from "~/authoring/services/drafts/save-draft.server";
import { mergedText } from "./merged.server";
import { copyAndOriginal, type CopyPlace } from "./show-update.server";

/** What was looked at: the original's text, the draft, 0 for none, and what is published of the copy, 0 for nothing. */
interface LookedAt {
  mark: string;
  sequence: number;
  number: number;
}

export type TakenUpdate =
  | { ok: true }
  /** The copy or the original is not as it was looked at. */
  | { ok: false; code: "stale" }
  /** The copy's draft has a time at which it comes out, and is not changed until then. */
  | { ok: false; code: "scheduled" }
  | { ok: false; code: "unreadable" };

type UpdateCall = Changing & CopyPlace & LookedAt;

/**
 * Puts what the original changed into the copy's draft, with the side that was chosen where both changed the same, the company's where
 * none was. A draft that is there is set aside. Nothing is published. Twice is once.
 */
export async function takeMerged(
  call: UpdateCall & { choices: ReadonlyMap<string, Side> },
): Promise<TakenUpdate> {
  const { base, text, original } = await copyAndOriginal(call);
  if (!base) return { ok: false, code: "stale" };
  const texts = { base: base.text, ours: text, theirs: original.text };
  return intoDraft(call, await mergedText({ texts, choices: call.choices }));
}

/** Puts the original's text in the place of the copy's draft, as it is now. */
export async function takeOriginal(call: UpdateCall): Promise<TakenUpdate> {
  const { original } = await copyAndOriginal(call);
  return intoDraft(call, original.text);
}

async function intoDraft(call: UpdateCall, unmarked: string | null): Promise<TakenUpdate> {
  const { store, actor, now, sequence, mark } = call;
  const { path, ...there } = await copyAndOriginal(call);
  if (there.mark === mark && markIn(there.text) === mark) return { ok: true };
  if (!isAsLookedAt(call, there)) return { ok: false, code: "stale" };
  const text = unmarked === null ? null : withMark(unmarked, mark);
  if (text === null) return { ok: false, code: "unreadable" };
  const saved = await replaceDraft({ store, actor, now, path, text, sequence, keepBase: true });
  return saved.ok ? { ok: true } : { ok: false, code: saved.code };
}

/**
 * Leaves the copy as it is, and notes in its file that it was compared with this text of the original: only the next change is offered
 * again. What is taught stays the same, so this asks nothing of anyone.
 */
export async function leaveAsItIs(call: UpdateCall): Promise<TakenUpdate> {
  const { store, actor, now, mark, sequence, number } = call;
  const { path, published, draft, ...there } = await copyAndOriginal(call);
  if (there.mark === mark && markIn(there.text) === mark) return { ok: true };
  if (!isAsLookedAt(call, { ...there, draft, published })) return { ok: false, code: "stale" };
  if (draft?.waits) return { ok: false, code: "scheduled" };
  const noted = draft && withMark(draft.text, mark);
  const kept = published && withMark(published.text, mark);
  if ((draft && noted === null) || (published && kept === null))
    return { ok: false, code: "unreadable" };
  const noteInDraft = async (tx: Tx) => {
    if (noted === null) return;
    const row = await findDraft(tx, path);
    if (row?.sequence !== sequence) throw new Stale();
    const { savedByName: _, ...rest } = row;
    const onTop = kept !== null && kept !== published?.text && rest.baseNumber === number;
    const baseNumber = onTop ? number + 1 : rest.baseNumber;
    await saveDraftRow(tx, { ...rest, baseNumber, text: noted, sequence: sequence + 1 });
  };
  try {
    if (kept === null || kept === published?.text) {
      await store.write(noteInDraft);
      return { ok: true };
    }
    const landed = await publishTexts({
      store,
      by: actor,
      now,
      changes: new Map([[path, kept]]),
      made: new Map([[path, number]]),
      also: noteInDraft,
    });
    if (landed.ok) return { ok: true };
    if (landed.code === "moved-on") return { ok: false, code: "stale" };
  } catch (error) {
    if (error instanceof Stale) return { ok: false, code: "stale" };
    throw error;
  }
  throw conflict(m.authoring_copies_library_broken());
}

/** Someone else saved in the meantime, so none of it lands. */
class Stale extends Error {}

function isAsLookedAt(
  { mark, sequence, number }: LookedAt,
  there: {
    mark: string;
    draft: { sequence: number } | null;
    published: { number: number } | null;
  },
): boolean {
  return (
    there.mark === mark &&
    (there.draft?.sequence ?? 0) === sequence &&
    (there.published?.number ?? 0) === number
  );
}
