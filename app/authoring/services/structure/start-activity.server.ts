import { startingLesson, startingQuiz } from "~/authoring/rules/starting-texts";
import { headingsIn } from "~/curriculum/rules/content/text-facts";
import { freeKey, keyMistake, type KeyMistake } from "~/authoring/rules/keys";
import { activityFile } from "~/curriculum/rules/content-paths";
import { notFound } from "~/kit/http/refusal";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import type { Db } from "~db/store";
import type { Changing } from "~/authoring/services/library/change";
import { moduleInWriting, takenKeys, type ModuleInWriting } from "./module-in-writing.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";

export type StartedActivity =
  | { ok: true; moduleKey: string; activityKey: string }
  | { ok: false; code: "key"; mistake: KeyMistake }
  /** A module has one quiz, and this one has it, or had it and it can be restored. */
  | { ok: false; code: "quiz-there" };

interface Start extends Changing {
  moduleKey: string;
  title: string;
}

/** Begins a lesson: a draft with its facts filled in. An empty key is made from the title. */
export async function startLesson({
  moduleKey,
  title,
  key,
  ...who
}: Start & { key: string }): Promise<StartedActivity> {
  const { store } = who;
  const module = await moduleInWriting(store.read, moduleKey);
  if (!module) throw notFound("module");
  const taken = await takenKeys(store.read, { kind: "activity", module: moduleKey });
  const chosen = key === "" ? freeKey(title, taken) : key;
  const mistake = keyMistake(chosen, taken);
  if (mistake) return { ok: false, code: "key", mistake };
  const text = startingLesson({ title, objectives: [...module.objectives.keys()] });
  return begin(who, moduleKey, chosen, text);
}

/** Begins the module's quiz: a draft with one question to fill in. */
export async function startQuiz({ moduleKey, title, ...who }: Start): Promise<StartedActivity> {
  const { store } = who;
  const module = await moduleInWriting(store.read, moduleKey);
  if (!module) throw notFound("module");
  const taken = await takenKeys(store.read, { kind: "activity", module: moduleKey });
  if (taken.includes("quiz")) return { ok: false, code: "quiz-there" };
  const text = startingQuiz({
    title,
    objectives: [...module.objectives.keys()],
    reread: await firstHeading(store.read, module),
  });
  return begin(who, moduleKey, "quiz", text);
}

/** If two begin the same one at once, the second learns that the key is taken. */
export async function begin(
  who: Changing,
  moduleKey: string,
  activityKey: string,
  text: string,
): Promise<StartedActivity> {
  const path = activityFile(moduleKey, activityKey);
  const saved = await saveDraft({ ...who, path, text, sequence: 0, baseNumber: 0 });
  if (saved.ok) return { ok: true, moduleKey, activityKey };
  return activityKey === "quiz"
    ? { ok: false, code: "quiz-there" }
    : { ok: false, code: "key", mistake: "taken" };
}

/** `lesson#heading` of the first lesson that has one. */
async function firstHeading(db: Db, module: ModuleInWriting): Promise<string | null> {
  for (const key of module.activities) {
    if (key === "quiz") continue;
    const path = activityFile(module.key, key);
    const [published] = await currentTexts(db, [path]);
    const text = published?.text ?? (await findDraft(db, path))?.text ?? "";
    const [heading] = headingsIn(text);
    if (heading) return `${key}#${heading.id}`;
  }
  return null;
}
