import { rowActionOf, type PlaybookForm, type RowAction } from "~/company/rules/playbook/form";
import { typedPlaybook } from "~/company/rules/playbook/typed";
import { readDraftForm, type DraftIntent } from "~/authoring/pages/edit/read-draft-form";

export interface SentPlaybook {
  intent: DraftIntent | RowAction;
  form: PlaybookForm;
  sequence: number;
  baseNumber: number;
}

/** The playbook's form as it was filled in, with the button that sent it. */
export async function readPlaybookRequest(request: Request): Promise<SentPlaybook> {
  const { fields, ...sent } = await readDraftForm(request, rowActionOf);
  return { ...sent, form: typedPlaybook(fields) };
}
