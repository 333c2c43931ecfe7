import { UNSAID } from "~/authoring/rules/drafts";
import { startingLesson, startingModule } from "~/authoring/rules/starting-texts";
import { freeKey, keyFrom, keyMistake, type KeyMistake } from "~/authoring/rules/keys";
import { activityFile, moduleFile } from "~/curriculum/rules/content-paths";
import { saveDraftRow } from "~/authoring/queries/drafts";
import type { Changing } from "~/authoring/services/library/change";
import { takenKeys } from "./module-in-writing.server";

export type ModuleStarted =
  | { ok: true; moduleKey: string; activityKey: string }
  | { ok: false; code: "key"; mistake: KeyMistake };

/**
 * Begins a module: its facts and its first lesson, both as drafts. The facts are published together with whichever activity is
 * published first, for a module without one teaches nothing.
 */
export async function startModule({
  store,
  actor,
  now,
  key,
  title,
  summary,
  objective,
  lesson,
}: Changing & {
  /** Made from the title if empty. */
  key: string;
  title: string;
  summary: string;
  /** What a person can be seen doing. */
  objective: string;
  /** The first lesson's title. */
  lesson: string;
}): Promise<ModuleStarted> {
  return store.write(async (tx) => {
    const taken = await takenKeys(tx, { kind: "module" });
    const moduleKey = key === "" ? freeKey(title, taken) : key;
    const mistake = keyMistake(moduleKey, taken);
    if (mistake) return { ok: false, code: "key", mistake };
    const activityKey = freeKey(lesson, []);
    const code = objectiveCode(moduleKey, objective, []);
    const texts = new Map([
      [
        moduleFile(moduleKey),
        startingModule({
          title,
          summary,
          activity: activityKey,
          objective: { code, text: objective },
        }),
      ],
      [
        activityFile(moduleKey, activityKey, "lesson"),
        startingLesson({ title: lesson, objectives: [code] }),
      ],
    ]);
    for (const [path, text] of texts) {
      await saveDraftRow(tx, {
        path,
        baseNumber: 0,
        text,
        sequence: 1,
        startedAt: now,
        savedAt: now,
        savedBy: actor.personId,
        ...UNSAID,
      });
    }
    return { ok: true, moduleKey, activityKey };
  });
}

/** `module.words-of-it`: short, and not one that the module has. */
export function objectiveCode(moduleKey: string, text: string, known: readonly string[]): string {
  const words = keyFrom(text)
    .split("-")
    .filter((word) => word.length > 2);
  const short = words.slice(0, 3).join(" ") || text;
  const ends = known.map((code) => code.slice(moduleKey.length + 1));
  return `${moduleKey}.${freeKey(short, ends)}`;
}
