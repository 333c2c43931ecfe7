import { lawFile } from "~/curriculum/rules/content-paths";
import { m } from "~/kit/language/m";
import type { Trainer } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { readLawForm, writeLawForm } from "~/authoring/rules/law/file";
import type { LawForm } from "~/authoring/rules/law/form";
import {
  keepFormAside,
  saveForm,
  type FormFile,
  type SavedForm,
} from "~/authoring/services/drafts/save-form.server";

/** A topic of the law that all companies share. */
export interface LawPlace extends Call<Trainer> {
  topic: string;
}

interface Save extends LawPlace {
  form: LawForm;
  /** The draft that the form was filled in on, 0 for none, and the published version under it. */
  sequence: number;
  baseNumber: number;
  /** Whether it replaces the draft that was shown beside it. */
  replace: boolean;
}

const FILE: FormFile<LawForm> = { read: readLawForm, write: writeLawForm };

/** Saves what was filled in as the one draft of a topic. */
export async function saveLaw({ topic, ...save }: Save): Promise<SavedForm<LawForm>> {
  return saveForm({ ...save, path: lawFile(topic), file: FILE });
}

/** Sets aside what the author filled in but dropped for another version, so it can be restored. */
export async function keepLawAside({ form, topic, ...call }: LawPlace & { form: LawForm }) {
  const refused = () => m.authoring_law_unkeepable();
  await keepFormAside({ ...call, path: lawFile(topic), file: FILE, form, refused });
}
