import { readProgrammeForm } from "~/authoring/rules/programme/file";
import { programmeProblems } from "~/authoring/rules/programme/problems";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { notFound } from "~/kit/http/refusal";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { countEnrolled } from "~/authoring/queries/library";
import { openDraft, standingOf } from "~/authoring/services/drafts/open-draft.server";
import { programmeModules } from "./programme-modules.server";
import type { ProgrammePlace } from "./save-programme.server";

/** A programme as a form, the draft, or what is published if there is none; and the modules that can be in it. */
export async function showProgrammeEditor({ programmeKey, ...call }: ProgrammePlace) {
  const { store, actor, now } = call;
  const path = programmeFile(programmeKey);
  const { published, draft } = await openDraft({ ...call, path });
  const written = draft ?? published;
  if (!written) throw notFound("programme");
  const form = readProgrammeForm(written.text);
  const modules = await programmeModules(store);
  const known = new Set(modules.map(({ key }) => key));
  const { programmes } = await currentCurriculum(store);
  const programme = [...programmes.values()].find(({ key }) => key === programmeKey);
  const companies = await trainersCompanies(store.read, actor, now);
  return {
    key: programmeKey,
    title: titleIn(path, written.text) ?? titleFromKey(programmeKey),
    /** Null if it can't be read, such as after an edit in the folder. */
    form,
    modules,
    problems: draft && form ? programmeProblems(form, known) : {},
    /** People at the trainer’s companies who are taking it, or cleared by it. */
    enrolled: programme ? await countEnrolled(store.read, companies, programme.id) : 0,
    ...standingOf({ published, draft }),
  };
}
