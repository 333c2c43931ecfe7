import { freeKey, keyMistake, type KeyMistake } from "~/authoring/rules/keys";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { changeOf, type ChangeRefused, type Changing } from "~/authoring/services/library/change";
import { takenKeys } from "./module-in-writing.server";
import { programmeText, type ProgrammeFacts } from "./programme-text";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";

export type ProgrammeStarted =
  | { ok: true; programmeKey: string; number: number }
  | { ok: false; code: "key"; mistake: KeyMistake }
  | ChangeRefused;

/** Publishes a new programme at once. Nobody is enrolled until a manager assigns it. An empty key is made from the title. */
export async function startProgramme({
  store,
  actor,
  now,
  key,
  facts,
}: Changing & { key: string; facts: ProgrammeFacts }): Promise<ProgrammeStarted> {
  const taken = await takenKeys(store.read, { kind: "programme" });
  const chosen = key === "" ? freeKey(facts.title, taken) : key;
  const mistake = keyMistake(chosen, taken);
  if (mistake) return { ok: false, code: "key", mistake };
  const path = programmeFile(chosen);
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([[path, programmeText("", facts)]]),
    made: new Map([[path, 0]]),
  });
  const change = await changeOf({ store, actor, now }, published, path, 1);
  if (change.ok) return { ok: true, programmeKey: chosen, number: change.number };
  return change.code === "moved-on" ? { ok: false, code: "key", mistake: "taken" } : change;
}
