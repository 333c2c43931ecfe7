import { activitiesIn } from "~/curriculum/rules/content/module-activities";
import { activityFiles, fileAt } from "~/curriculum/rules/content-paths";
import { notFound } from "~/kit/http/refusal";
import type { TextChanges } from "~/authoring/services/folder/apply-content.server";
import { isWaiting } from "~/authoring/services/drafts/open-draft.server";
import { currentTexts, fileHistory } from "~/authoring/queries/authoring";
import { retiredTexts } from "~/authoring/queries/library";
import type { Db } from "~db/store";
import { changeOf, type Changing, type LibraryChange } from "~/authoring/services/library/change";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";

/**
 * Publishes what a module's or programme's file said before the revision `number`, as long as that is the newest: order, details,
 * and activities that were removed or restored with it, for the people they applied to before. Undoing makes a revision of its own.
 */
export async function undoChange({
  store,
  actor,
  now,
  path,
  number,
}: Changing & { path: string; number: number }): Promise<LibraryChange> {
  const kind = fileAt(path)?.kind;
  if (kind !== "module" && kind !== "programme") throw notFound("file");
  const [current] = await currentTexts(store.read, [path]);
  if (!current) return { ok: false, code: "gone" };
  if (current.number !== number) return { ok: false, code: "moved-on" };
  if (await isWaiting(store.read, path)) return { ok: false, code: "scheduled" };
  const before = (await fileHistory(store.read, path)).find((one) => one.number === number - 1);
  if (!before) return { ok: false, code: "gone" };
  const comings = await changedActivities(store.read, path, current.text, before.text);
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([[path, before.text], ...comings]),
    reach: "as-before",
    made: new Map([[path, number]]),
  });
  return changeOf({ store, actor, now }, published, path, number + 1);
}

/** What goes with the module's list: an activity that is listed again comes back, one that is not any more leaves. */
async function changedActivities(
  db: Db,
  path: string,
  after: string,
  before: string,
): Promise<TextChanges> {
  const module = fileAt(path)?.module;
  if (module === undefined) return new Map();
  const was = activitiesIn(before) ?? [];
  const is = activitiesIn(after) ?? [];
  const filesOf = (keys: readonly string[]) => keys.flatMap((key) => activityFiles(module, key));
  const texts = await retiredTexts(db, filesOf(was.filter((key) => !is.includes(key))));
  const came = await currentTexts(db, filesOf(is.filter((key) => !was.includes(key))));
  return new Map([
    ...texts.map((file) => [file.path, file.text] as const),
    ...came.map((gone) => [gone.path, null] as const),
  ]);
}
