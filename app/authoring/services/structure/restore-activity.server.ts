import { withActivity } from "~/curriculum/rules/content/module-activities";
import type { ActivityKind } from "~/curriculum/rules/kinds";
import { fileAt, isActivityKind, moduleFile } from "~/curriculum/rules/content-paths";
import { factsIn } from "~/curriculum/rules/content/text-facts";
import { notFound } from "~/kit/http/refusal";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { activityPath } from "~/authoring/queries/activity-file";
import { currentTexts } from "~/authoring/queries/authoring";
import { deleteDraft, findDraft } from "~/authoring/queries/drafts";
import { retiredTexts } from "~/authoring/queries/library";
import { draftView, isWaiting } from "~/authoring/services/drafts/open-draft.server";
import {
  changeOf,
  secondYesMissing,
  type Changing,
  type LibraryChange,
  type Reaching,
} from "~/authoring/services/library/change";
import { activityAdditions } from "~/authoring/services/publish/activity-additions.server";
import { hasAnotherTrainer } from "~/authoring/services/publish/another-trainer.server";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { restoredWith } from "~/authoring/services/publish/restoring.server";
import { showSentBack } from "~/authoring/services/publish/show-agreement.server";

/**
 * Puts a retired activity back in its module, at the end or before the quiz that ends it: the same activity, with everything
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
  const path = await activityPath(store.read, moduleKey, activityKey);
  const [module] = await currentTexts(store.read, [modulePath]);
  const [back] = await currentTexts(store.read, [path]);
  if (module && back) return { ok: true, path: modulePath, number: module.number };
  const [retired] = await retiredTexts(store.read, [path]);
  if (!retired) return { ok: false, code: "gone" };
  if (!module) return { ok: false, code: "module-retired" };
  if (await isWaiting(store.read, path)) return { ok: false, code: "scheduled" };
  const kind = kindAt(path);
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
      ...((await restoredWith(store.read, retired)) ?? []),
    ]),
    reach,
    also: async (tx) => {
      // A request for a yes that was sent back is done with.
      if ((await findDraft(tx, path))?.text === retired.text) await deleteDraft(tx, path);
    },
    made: new Map([[modulePath, module.number]]),
  });
  return changeOf({ store, actor, now }, published, modulePath, module.number + 1);
}

function kindAt(path: string): ActivityKind {
  const kind = fileAt(path)?.kind;
  return isActivityKind(kind) ? kind : "lesson";
}

/** What restoring an activity would mean. */
export async function showActivityRestoring({
  moduleKey,
  activityKey,
  ...call
}: Changing & { moduleKey: string; activityKey: string }) {
  const path = await activityPath(call.store.read, moduleKey, activityKey);
  const [retired] = await retiredTexts(call.store.read, [path]);
  const module = (await currentCurriculum(call.store)).modules.get(moduleKey);
  if (!retired || !module) throw notFound("lesson");
  const kind = kindAt(path);
  const draft = await draftView(call.store.read, path);
  const title = String(factsIn(path, retired.text)["title"] ?? titleFromKey(activityKey));
  return {
    module: { key: moduleKey, title: module.body.title },
    key: activityKey,
    kind,
    title,
    retiredAt: retired.retiredAt,
    /** A draft of it, which may be a colleague’s request to restore it. */
    draft: draft && { failure: draft.failure, waits: draft.waits },
    sentBack: await showSentBack(call.store.read, path),
    /** Whether nobody else could agree. */
    alone: !(await hasAnotherTrainer(call)),
    additions: await activityAdditions({ ...call, moduleKey, activityKey, kind, title }),
  };
}
