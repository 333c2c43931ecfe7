import { withActivity } from "~/content/module-activities";
import { activityFile, moduleFile } from "~/domain/authoring/paths";
import { currentTexts } from "~db/queries/authoring";
import { retiredTexts } from "~db/queries/library";
import { changeOf, type Changing, type LibraryChange } from "./library-change";
import { publishTexts } from "./publish-texts.server";

/**
 * Puts a retired lesson or quiz back in its module, at the end or before the quiz that ends it: the same activity, with all that
 * people did in it. Twice is once.
 */
export async function restoreActivity({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
}: Changing & { moduleKey: string; activityKey: string }): Promise<LibraryChange> {
  const modulePath = moduleFile(moduleKey);
  const path = activityFile(moduleKey, activityKey);
  const [module] = await currentTexts(store.read, [modulePath]);
  const [back] = await currentTexts(store.read, [path]);
  if (module && back) return { ok: true, path: modulePath, number: module.number };
  const [retired] = await retiredTexts(store.read, [path]);
  if (!retired) return { ok: false, code: "gone" };
  if (!module) return { ok: false, code: "module-retired" };
  const published = await publishTexts({
    ...{ store, by: actor, now },
    changes: new Map([
      [modulePath, withActivity(module.text, activityKey)],
      [path, retired.text],
    ]),
    made: new Map([[modulePath, module.number]]),
  });
  return changeOf(published, modulePath, module.number + 1);
}
