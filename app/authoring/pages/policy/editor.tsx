import { m } from "~/kit/language/m";
import { useRef } from "react";
import {
  policyFormOfText,
  policyFormText,
  typedPolicy,
  type PolicyForm,
} from "~/company/rules/policy/form";
import { policyDraftPath, policyEditPath, policyPublishPath } from "~/company/rules/paths";
import { useFormDraft } from "~/authoring/pages/edit/use-form-draft";
import { DraftForm } from "~/authoring/pages/playbook/draft-form";
import { Card } from "~/kit/parts/cards/card";
import { Field, TextArea } from "~/kit/parts/forms/field";
import type { Page, Sent } from "./edit/form";

interface PolicyEditorProps {
  page: Page & { form: PolicyForm };
  sent: Sent;
}

/** The title and the text. */
export function PolicyEditor({ page, sent }: PolicyEditorProps) {
  const { companyKey } = page;
  const form = useRef<HTMLFormElement>(null);
  const drafting = useFormDraft({
    url: policyDraftPath(companyKey),
    page,
    sent,
    form,
    write: policyFormText,
    read: policyFormOfText,
    typedIn: typedPolicy,
  });
  const { resetKey, readOnly, fields, typed } = drafting;
  return (
    <DraftForm
      page={page}
      sent={sent}
      form={form}
      drafting={drafting}
      here={policyEditPath(companyKey)}
      publishing={policyPublishPath(companyKey)}
      onInput={typed}
      placeOf={placeOfField}
    >
      {(problems) => (
        <PolicyFields key={resetKey} form={fields} problems={problems} readOnly={readOnly} />
      )}
    </DraftForm>
  );
}

function placeOfField(field: string): string {
  return field === "title" ? m.authoring_policy_field_title() : m.authoring_policy_field_text();
}

interface PolicyFieldsProps {
  form: PolicyForm;
  problems: { readonly [field: string]: string };
  readOnly: boolean;
}

function PolicyFields({ form, problems, readOnly }: PolicyFieldsProps) {
  return (
    <Card className="stack gap-4" aria-label={m.authoring_policy_the_text()}>
      <Field
        label={m.authoring_policy_field_title()}
        name="title"
        defaultValue={form.title}
        error={problems["title"]}
        readOnly={readOnly}
      />
      <TextArea
        label={m.authoring_policy_field_text()}
        name="text"
        rows={24}
        hint={m.authoring_policy_field_text_hint()}
        defaultValue={form.text}
        error={problems["text"]}
        readOnly={readOnly}
      />
    </Card>
  );
}
