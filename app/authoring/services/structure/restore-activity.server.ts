import { withActivity } from "~/curriculum/rules/content/module-activities";
import { activityFile, fileAt, moduleFile } from "~/curriculum/rules/content-paths";
import { factsIn } from "~/curriculum/rules/content/text-facts";
import { notFound } from "~/kit/http/refusal";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { listFiles, retiredTexts } from "~/authoring/queries/library";
import type { Store } from "~db/store";
import {
  changeOf,
  secondYesMissing,
  type Changing,
  type LibraryChange,
  type Reaching,
} from "~/authoring/services/library/change";
import { activityAdditions } from "~/authoring/services/publish/activity-additions.server";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";

/** The companies’ own texts of a lesson, and the translations, that left in the same instant as it did. */
async function copiesThatLeftWith(
  store: Store,
  {
    moduleKey,
    activityKey,
    retiredAt,
  }: { moduleKey: string; activityKey: string; retiredAt: Date },
) {
  const paths = (await listFiles(store.read)).flatMap(({ path, retiredAt: left }) => {
    const { kind, module, key } = fileAt(path) ?? {};
    const isOf = module === moduleKey && key === activityKey;
    const leaves = isOf && (kind === "copy" || kind === "translation");
    return leaves && left?.getTime() === retiredAt.getTime() ? [path] : [];
  });
  const texts = await retiredTexts(store.read, paths);
  return texts.map(({ path, text }) => [path, text] as const);
}

/**
 * Puts a retired lesson or quiz back in its module, at the end or before the quiz that ends it: the same activity, with everything
 * people did in it. Its reach counts from now on: people who did it before have done it. Twice is once.
 */
export async function restoreActivity({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  reach = "starting",
  secondYesAbove,
}: Changing &
  Reaching & {
    moduleKey: string;
    activityKey: string;
  }): Promise<LibraryChange> {
  const modulePath = moduleFile(moduleKey);
  const path = activityFile(moduleKey, activityKey);
  const [module] = await currentTexts(store.read, [modulePath]);
  const [back] = await currentTexts(store.read, [path]);
  if (module && back) return { ok: true, path: modulePath, number: module.number };
  const [retired] = await retiredTexts(store.read, [path]);
  if (!retired) return { ok: false, code: "gone" };
  if (!module) return { ok: false, code: "module-retired" };
  const kind = activityKey === "quiz" ? ("quiz" as const) : ("lesson" as const);
  const adding = { store, now, moduleKey, activityKey, kind, title: activityKey };
  const additions = reach === "starting" ? null : await activityAdditions(adding);
  const missing = secondYesMissing({ reach, secondYesAbove }, additions);
  if (missing) return missing;
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([
      [modulePath, withActivity(module.text, activityKey)],
      [path, retired.text],
      ...(await copiesThatLeftWith(store, {
        moduleKey,
        activityKey,
        retiredAt: retired.retiredAt,
      })),
    ]),
    reach,
    made: new Map([[modulePath, module.number]]),
  });
  return changeOf({ store, actor, now }, published, modulePath, module.number + 1);
}

/** What restoring a lesson or quiz would mean. */
export async function showActivityRestoring({
  moduleKey,
  activityKey,
  ...call
}: Changing & { moduleKey: string; activityKey: string }) {
  const path = activityFile(moduleKey, activityKey);
  const [retired] = await retiredTexts(call.store.read, [path]);
  const module = (await currentCurriculum(call.store)).modules.get(moduleKey);
  if (!retired || !module) throw notFound("lesson");
  const kind = activityKey === "quiz" ? ("quiz" as const) : ("lesson" as const);
  const title = String(factsIn(path, retired.text)["title"] ?? activityKey);
  return {
    module: { key: moduleKey, title: module.body.title },
    key: activityKey,
    kind,
    title,
    retiredAt: retired.retiredAt,
    additions: await activityAdditions({ ...call, moduleKey, activityKey, kind, title }),
  };
}
