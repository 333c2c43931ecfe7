import { freeKey, keyMistake, type KeyMistake } from "~/authoring/rules/keys";
import { writeProgrammeForm } from "~/authoring/rules/programme/file";
import { programmeFile } from "~/curriculum/rules/content-paths";
import type { Level } from "~/curriculum/rules/kinds";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import type { Changing } from "~/authoring/services/library/change";
import { takenKeys } from "./module-in-writing.server";

export type ProgrammeStarted =
  | { ok: true; programmeKey: string }
  | { ok: false; code: "key"; mistake: KeyMistake };

/** What most programmes ask for. */
const USUAL = {
  summary: "",
  modules: [],
  policy: true,
  validMonths: "12",
  renewalWindowDays: "60",
  renewal: "quizzes",
  renewalModule: "",
  graceDays: "",
  supervisedFirst: "",
  supervisedMonthly: "",
};

/** Begins a programme: a draft with the usual terms and no modules yet. An empty key is made from the title. */
export async function startProgramme({
  key,
  title,
  level,
  ...who
}: Changing & { key: string; title: string; level: Level }): Promise<ProgrammeStarted> {
  const taken = await takenKeys(who.store.read, { kind: "programme" });
  const chosen = key === "" ? freeKey(title, taken) : key;
  const mistake = keyMistake(chosen, taken);
  if (mistake) return { ok: false, code: "key", mistake };
  const text = writeProgrammeForm("", { ...USUAL, title, level });
  const path = programmeFile(chosen);
  const saved = await saveDraft({ ...who, path, text, sequence: 0, baseNumber: 0 });
  // If two begin the same one at once, the second learns that the name is taken.
  return saved.ok
    ? { ok: true, programmeKey: chosen }
    : { ok: false, code: "key", mistake: "taken" };
}
