import { m } from "~/kit/language/m";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { withFacts } from "~/authoring/services/drafts/with-facts.server";
import { newChange } from "~/authoring/rules/new-change";
import { freeKey } from "~/authoring/rules/keys";
import { activityFile, fileAt, isActivityKind } from "~/curriculum/rules/content-paths";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { conflict, notFound } from "~/kit/http/refusal";
import { activityPath } from "~/authoring/queries/activity-file";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDraft, findDrafts } from "~/authoring/queries/drafts";
import type { Store } from "~db/store";
import { listModules } from "~/authoring/services/library/list-modules.server";
import type { Changing } from "~/authoring/services/library/change";
import { moduleInWriting, takenKeys } from "./module-in-writing.server";
import { begin, type StartedActivity } from "./start-activity.server";

interface Place {
  moduleKey: string;
  activityKey: string;
}

/**
 * Duplicates an activity into a module, as a draft, from its draft if there is one. What the module lacks, an objective
 * or a lesson that a question points to, is found as a problem of the duplicate.
 */
export async function duplicateActivity({
  moduleKey,
  activityKey,
  into,
  ...who
}: Changing & Place & { into: string }): Promise<StartedActivity> {
  const { store } = who;
  const { text, title, kind } = await sourceOf(store, { moduleKey, activityKey });
  if (!(await moduleInWriting(store.read, into))) throw notFound("module");
  const taken = await takenKeys(store.read, { kind: "activity", module: into });
  const quiz = kind === "quiz";
  if (quiz && taken.includes("quiz")) return { ok: false, code: "quiz-there" };
  const named = m.authoring_structure_copy_of({ title });
  const facts = { title: named, impact: "notice", change: newChange(kind) };
  const duplicate = await withFacts({ kind, text, facts });
  if (duplicate === null) throw conflict(m.authoring_structure_copy_unreadable());
  const key = quiz ? "quiz" : freeKey(named, taken);
  return begin(who, activityFile(into, key, kind), duplicate);
}

/** The activity to duplicate, and the modules that can take it. */
export async function showDuplication({ store, ...place }: Place & { store: Store }) {
  const { title, kind } = await sourceOf(store, place);
  const quiz = kind === "quiz";
  const modules = await listModules(store.read);
  const files = [
    ...(await currentTexts(store.read)).map(({ path }) => path),
    ...(await findDrafts(store.read)).map(({ path }) => path),
  ];
  return {
    module: place.moduleKey,
    key: place.activityKey,
    kind,
    title,
    modules: quiz
      ? modules.filter(({ key }) => !files.includes(activityFile(key, "quiz", "quiz")))
      : modules,
  };
}

async function sourceOf(store: Store, { moduleKey, activityKey }: Place) {
  const path = await activityPath(store.read, moduleKey, activityKey);
  const draft = await findDraft(store.read, path);
  const [published] = await currentTexts(store.read, [path]);
  const text = draft?.text ?? published?.text;
  const kind = fileAt(path)?.kind;
  if (text === undefined || !isActivityKind(kind)) throw notFound("lesson");
  return { text, kind, title: titleIn(path, text) ?? titleFromKey(activityKey) };
}
