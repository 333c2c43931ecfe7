import {
  startingLesson,
  startingPractice,
  startingQuiz,
  startingScenario,
} from "~/authoring/rules/starting-texts";
import type { ActivityKind } from "~/curriculum/rules/kinds";
import { headingsIn } from "~/curriculum/rules/content/text-facts";
import { freeKey, keyMistake, type KeyMistake } from "~/authoring/rules/keys";
import { activityFile, fileAt } from "~/curriculum/rules/content-paths";
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

const STARTING = {
  lesson: startingLesson,
  practice: startingPractice,
  scenario: startingScenario,
};

/** Begins anything but a quiz: a draft with its facts filled in. An empty key is made from the title. */
export async function startActivity({
  kind,
  moduleKey,
  title,
  key,
  ...who
}: Start & { kind: Exclude<ActivityKind, "quiz">; key: string }): Promise<StartedActivity> {
  const { store } = who;
  const module = await moduleInWriting(store.read, moduleKey);
  if (!module) throw notFound("module");
  const taken = await takenKeys(store.read, { kind: "activity", module: moduleKey });
  const chosen = key === "" ? freeKey(title, taken) : key;
  const mistake = keyMistake(chosen, taken);
  if (mistake) return { ok: false, code: "key", mistake };
  const text = STARTING[kind]({ title, objectives: [...module.objectives.keys()] });
  return begin(who, activityFile(moduleKey, chosen, kind), text);
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
  return begin(who, activityFile(moduleKey, "quiz", "quiz"), text);
}

/** If two begin the same one at once, the second learns that the key is taken. */
export async function begin(who: Changing, path: string, text: string): Promise<StartedActivity> {
  const { module: moduleKey = "", key: activityKey = "" } = fileAt(path) ?? {};
  const saved = await saveDraft({ ...who, path, text, sequence: 0, baseNumber: 0 });
  if (saved.ok) return { ok: true, moduleKey, activityKey };
  return activityKey === "quiz"
    ? { ok: false, code: "quiz-there" }
    : { ok: false, code: "key", mistake: "taken" };
}

/** `lesson#heading` of the first lesson that has one. */
async function firstHeading(db: Db, module: ModuleInWriting): Promise<string | null> {
  for (const key of module.activities) {
    const path = activityFile(module.key, key, "lesson");
    const [published] = await currentTexts(db, [path]);
    const text = published?.text ?? (await findDraft(db, path))?.text ?? "";
    const [heading] = headingsIn(text);
    if (heading) return `${key}#${heading.id}`;
  }
  return null;
}
