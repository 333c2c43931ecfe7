import { m } from "~/kit/language/m";
import { readPlaybookForm, writePlaybookForm } from "~/authoring/rules/playbook/file";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import { conflict, notFound } from "~/kit/http/refusal";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import {
  keepFormAside,
  saveForm,
  type FormFile,
  type SavedForm,
} from "~/authoring/services/drafts/save-form.server";
import { playbookPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";

interface Save extends CompanyDoor {
  form: PlaybookForm;
  sequence: number;
  baseNumber: number;
  replace: boolean;
}

/** Saves what was filled in as the one draft of a company's playbook. */
export async function savePlaybook({
  companyKey,
  ...save
}: Save): Promise<SavedForm<PlaybookForm>> {
  const { path } = await playbookPlace({ ...save, companyKey });
  const { published, draft } = await openDraft({ ...save, path });
  if (!published && !draft) throw notFound("playbook");
  return saveForm({ ...save, file: playbookFile(path) });
}

/** Sets aside what the author filled in but dropped for another version, so it can be restored. */
export async function keepPlaybookAside({
  companyKey,
  ...kept
}: CompanyDoor & { form: PlaybookForm }) {
  const { path } = await playbookPlace({ ...kept, companyKey });
  if (!(await keepFormAside({ ...kept, file: playbookFile(path) })))
    throw conflict(m.authoring_playbook_unkeepable());
}

function playbookFile(path: string): FormFile<PlaybookForm> {
  return { path, read: readPlaybookForm, write: writtenOn, start: null };
}

function writtenOn(text: string, form: PlaybookForm): string | null {
  try {
    return writePlaybookForm(text, form);
  } catch {
    return null;
  }
}
