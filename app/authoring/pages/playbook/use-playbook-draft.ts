import type { RefObject } from "react";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import { playbookOfText, playbookText, typedPlaybook } from "~/company/rules/playbook/typed";
import { playbookDraftPath } from "~/company/rules/paths";
import type { Page, Sent } from "./edit/form";
import { useFormDraft } from "~/authoring/pages/edit/use-form-draft";

interface Asked {
  page: Page & { form: PlaybookForm };
  sent: Sent;
  form: RefObject<HTMLFormElement | null>;
}

/** A playbook’s form that saves itself. */
export function usePlaybookDraft({ page, sent, form }: Asked) {
  return useFormDraft({
    url: playbookDraftPath(page.companyKey),
    page,
    sent,
    form,
    write: playbookText,
    read: playbookOfText,
    typedIn: typedPlaybook,
  });
}
