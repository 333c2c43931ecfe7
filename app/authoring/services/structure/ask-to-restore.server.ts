import { withActivity } from "~/curriculum/rules/content/module-activities";
import { moduleFile } from "~/curriculum/rules/content-paths";
import type { Reach } from "~/curriculum/rules/kinds";
import { activityPath } from "~/authoring/queries/activity-file";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDraft, saveDraftRow } from "~/authoring/queries/drafts";
import { retiredTexts } from "~/authoring/queries/library";
import { waitsFor } from "~/authoring/rules/drafts";
import { replaceDraftIn } from "~/authoring/services/drafts/save-draft.server";
import { changeOf, type Changing, type LibraryChange } from "~/authoring/services/library/change";
import { hasAnotherTrainer } from "~/authoring/services/publish/another-trainer.server";
import { mistakesWith } from "~/authoring/services/publish/publish-texts.server";
import { restoredWith } from "~/authoring/services/publish/restoring.server";

export type AskedToRestore =
  | { ok: true }
  | Extract<LibraryChange, { ok: false }>
  /** No other trainer may write in the library. */
  | { ok: false; code: "alone" };

/** Milliseconds of eleven days: what a draft counts its saves by has room for so many. */
const NUMBERS = 1_000_000_000;

/**
 * Asks a colleague to agree to restoring a retired activity. Its text is made a draft, which waits until someone answers and
 * restores it when they agree; a draft with another text is set aside. Asking twice asks once.
 */
export async function askToRestore({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  reach,
}: Changing & { moduleKey: string; activityKey: string; reach: Reach }): Promise<AskedToRestore> {
  const call = { store, actor, now };
  if (!(await hasAnotherTrainer(call))) return { ok: false, code: "alone" };
  const modulePath = moduleFile(moduleKey);
  const path = await activityPath(store.read, moduleKey, activityKey);
  const [module] = await currentTexts(store.read, [modulePath]);
  const [retired] = await retiredTexts(store.read, [path]);
  if (!retired) return { ok: false, code: "gone" };
  if (!module) return { ok: false, code: "module-retired" };
  const { text } = retired;
  const changes = new Map([
    [modulePath, withActivity(module.text, activityKey)],
    [path, text],
    ...((await restoredWith(store.read, { path, text })) ?? []),
  ]);
  const mistakes = await mistakesWith(store.read, changes);
  if (mistakes.length > 0)
    return changeOf(call, { ok: false, code: "mistakes", mistakes }, path, retired.number);
  return store.write(async (tx): Promise<AskedToRestore> => {
    const [still] = await retiredTexts(tx, [path]);
    if (still?.text !== text) return { ok: false, code: "moved-on" };
    const before = await findDraft(tx, path);
    if (before && waitsFor(before)) {
      const own = before.askedBy === actor.personId && before.agreedBy === null;
      const same = own && before.text === text && before.reach === reach;
      return same ? { ok: true } : { ok: false, code: "scheduled" };
    }
    await replaceDraftIn(tx, { actor, now, path, text, sequence: before?.sequence ?? 0 });
    const draft = await findDraft(tx, path);
    if (!draft) return { ok: false, code: "moved-on" };
    const { savedByName: _, ...row } = draft;
    // A draft that was withdrawn is gone with its number, and an answer to that one must not count for this one.
    const sequence = before ? row.sequence : 1 + (now.getTime() % NUMBERS);
    await saveDraftRow(tx, { ...row, sequence, reach, askedBy: actor.personId, askedAt: now });
    return { ok: true };
  });
}
