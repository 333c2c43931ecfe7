import { m } from "~/kit/language/m";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { withFacts } from "~/authoring/services/drafts/with-facts.server";
import { freeKey } from "~/authoring/rules/keys";
import { activityFile } from "~/curriculum/rules/content-paths";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { conflict, notFound } from "~/kit/http/refusal";
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
 * Duplicates a lesson or quiz into a module, as a draft, from its draft if there is one. What the module lacks, an objective
 * or a lesson that a question points to, is found as a problem of the duplicate.
 */
export async function duplicateActivity({
  moduleKey,
  activityKey,
  into,
  ...who
}: Changing & Place & { into: string }): Promise<StartedActivity> {
  const { store } = who;
  const { text, title } = await sourceOf(store, { moduleKey, activityKey });
  if (!(await moduleInWriting(store.read, into))) throw notFound("module");
  const taken = await takenKeys(store.read, { kind: "activity", module: into });
  const quiz = activityKey === "quiz";
  if (quiz && taken.includes("quiz")) return { ok: false, code: "quiz-there" };
  const named = m.authoring_structure_copy_of({ title });
  const change = quiz
    ? m.authoring_structure_new_quiz_change()
    : m.authoring_structure_new_lesson_change();
  const facts = { title: named, impact: "notice", change };
  const duplicate = await withFacts({ kind: quiz ? "quiz" : "lesson", text, facts });
  if (duplicate === null) throw conflict(m.authoring_structure_copy_unreadable());
  return begin(who, into, quiz ? "quiz" : freeKey(named, taken), duplicate);
}

/** The lesson or quiz to duplicate, and the modules that can take it. */
export async function showDuplication({ store, ...place }: Place & { store: Store }) {
  const { title } = await sourceOf(store, place);
  const quiz = place.activityKey === "quiz";
  const modules = await listModules(store.read);
  const files = [
    ...(await currentTexts(store.read)).map(({ path }) => path),
    ...(await findDrafts(store.read)).map(({ path }) => path),
  ];
  return {
    module: place.moduleKey,
    key: place.activityKey,
    kind: quiz ? ("quiz" as const) : ("lesson" as const),
    title,
    modules: quiz
      ? modules.filter(({ key }) => !files.includes(activityFile(key, "quiz")))
      : modules,
  };
}

async function sourceOf(store: Store, { moduleKey, activityKey }: Place) {
  const path = activityFile(moduleKey, activityKey);
  const draft = await findDraft(store.read, path);
  const [published] = await currentTexts(store.read, [path]);
  const text = draft?.text ?? published?.text;
  if (text === undefined) throw notFound("lesson");
  return { text, title: titleIn(path, text) ?? titleFromKey(activityKey) };
}
