import { m } from "~/kit/language/m";
import { readPlaybookForm, writePlaybookForm } from "~/authoring/rules/playbook/file";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import {
  keepFormAside,
  saveForm,
  type FormFile,
  type SavedForm,
} from "~/authoring/services/drafts/save-form.server";
import { playbookPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";

interface Save extends CompanyDoor {
  form: PlaybookForm;
  /** The draft that the form was filled in on, 0 for none, and the published revision under it. */
  sequence: number;
  baseNumber: number;
  /** Whether it is to take the place of the draft that was shown beside it. */
  replace: boolean;
}

const FILE: FormFile<PlaybookForm> = { read: readPlaybookForm, write: writePlaybookForm };

/** Saves what was filled in as the one draft of a company's playbook. */
export async function savePlaybook(save: Save): Promise<SavedForm<PlaybookForm>> {
  const { path } = await playbookPlace(save);
  return saveForm({ ...save, path, file: FILE });
}

/** Sets aside what the author filled in but dropped for another version, so it can be restored. */
export async function keepPlaybookAside({ form, ...door }: CompanyDoor & { form: PlaybookForm }) {
  const { path } = await playbookPlace(door);
  const refused = () => m.authoring_playbook_unkeepable();
  await keepFormAside({ ...door, path, file: FILE, form, refused });
}
