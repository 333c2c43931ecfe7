import { useRef } from "react";
import { lawFormOfText, lawFormText, typedLaw, type LawForm } from "~/authoring/rules/law/form";
import { placeOfField } from "~/authoring/rules/law/words";
import { lawDraftPath, lawPath, lawPublishPath } from "~/authoring/pages/library/paths";
import { DraftForm } from "~/authoring/pages/playbook/draft-form";
import { useFormDraft } from "~/authoring/pages/edit/use-form-draft";
import { LawFields } from "./fields";
import type { Page, Sent } from "./form";

interface LawEditorProps {
  page: Page & { form: LawForm };
  sent: Sent;
}

/** A topic of the law as a form. */
export function LawEditor({ page, sent }: LawEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const { key } = page;
  const drafting = useFormDraft({
    url: lawDraftPath(key),
    page,
    sent,
    form,
    write: lawFormText,
    read: lawFormOfText,
    typedIn: typedLaw,
  });
  const { resetKey, readOnly, fields, typed } = drafting;
  return (
    <DraftForm
      page={page}
      sent={sent}
      form={form}
      drafting={drafting}
      here={lawPath(key)}
      publishing={lawPublishPath(key)}
      onInput={typed}
      placeOf={placeOfField}
    >
      {(problems) => (
        <LawFields key={resetKey} form={fields} problems={problems} readOnly={readOnly} />
      )}
    </DraftForm>
  );
}
