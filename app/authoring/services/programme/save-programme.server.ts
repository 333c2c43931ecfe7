import { m } from "~/kit/language/m";
import { readProgrammeForm, writeProgrammeForm } from "~/authoring/rules/programme/file";
import type { ProgrammeForm } from "~/authoring/rules/programme/form";
import { programmeFile } from "~/curriculum/rules/content-paths";
import type { Trainer } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import {
  keepFormAside,
  saveForm,
  type FormFile,
  type SavedForm,
} from "~/authoring/services/drafts/save-form.server";
import { programmeModules, titlesOf } from "./programme-modules.server";

export interface ProgrammePlace extends Call<Trainer> {
  programmeKey: string;
}

interface Save extends ProgrammePlace {
  form: ProgrammeForm;
  /** The draft that the form was filled in on, 0 for none, and the published version under it. */
  sequence: number;
  baseNumber: number;
  /** Whether it replaces the draft that was shown beside it. */
  replace: boolean;
}

const FILE: FormFile<ProgrammeForm> = { read: readProgrammeForm, write: writeProgrammeForm };

/** Saves what was filled in as the one draft of a programme. */
export async function saveProgramme({
  programmeKey,
  ...save
}: Save): Promise<SavedForm<ProgrammeForm>> {
  const objectives = async () => titlesOf(await programmeModules(save.store));
  return saveForm({ ...save, path: programmeFile(programmeKey), file: FILE, objectives });
}

/** Sets aside what the author filled in but dropped for another version, so it can be restored. */
export async function keepProgrammeAside({
  form,
  programmeKey,
  ...call
}: ProgrammePlace & { form: ProgrammeForm }) {
  const path = programmeFile(programmeKey);
  const refused = () => m.authoring_programme_unkeepable();
  await keepFormAside({ ...call, path, file: FILE, form, refused });
}
