import { readProgrammeForm } from "~/authoring/rules/programme/file";
import { saveProgramme } from "~/authoring/services/programme/save-programme.server";
import { currentTexts } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import { DEMO_DAY } from "../harness/demo-day";
import { theTrainer } from "../the-trainer";

/** A draft of the forum’s programme: a module more, another order, and a shorter time. */
export async function giveProgramme(store: Store) {
  const [file] = await currentTexts(store.read, ["programmes/forum.yaml"]);
  const form = readProgrammeForm(file!.text)!;
  await saveProgramme({
    store,
    actor: await theTrainer(store),
    now: DEMO_DAY,
    programmeKey: "forum",
    form: { ...form, modules: [...form.modules.toReversed(), "tools"], validMonths: "6" },
    sequence: 0,
    baseNumber: file!.number,
    replace: false,
  });
}
