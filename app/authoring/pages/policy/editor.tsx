import { m } from "~/kit/language/m";
import { Form, useSubmit } from "@remix-run/react";
import { type FormEvent, useRef } from "react";
import {
  policyFormOfText,
  policyFormText,
  typedPolicy,
  type PolicyForm,
} from "~/company/rules/policy/form";
import { policyDraftPath, policyEditPath, policyPublishPath } from "~/company/rules/paths";
import { useFormDraft } from "~/authoring/pages/edit/use-form-draft";
import { MistakeCount } from "~/authoring/pages/playbook/editor";
import { DraftTools, Mistakes } from "~/authoring/pages/playbook/edit/notices";
import { EnterSaves, LateSave, SaveButtons } from "~/authoring/pages/playbook/plain-saving";
import { useCalmProblems } from "~/authoring/pages/playbook/use-calm-problems";
import { DraftNotices } from "~/authoring/parts/draft/notices";
import { DraftStatus } from "~/authoring/parts/draft/status";
import { Card } from "~/kit/parts/cards/card";
import { Field, TextArea } from "~/kit/parts/forms/field";
import { LinkButton } from "~/kit/parts/forms/button";
import { useAlive } from "~/kit/browser/use-alive";
import type { Page, Sent } from "./edit/form";
import "~/authoring/pages/playbook/editor.css";

interface PolicyEditorProps {
  page: Page & { form: PolicyForm };
  sent: Sent;
}

/** The title and the text. They save themselves with JavaScript, and by their buttons without. */
export function PolicyEditor({ page, sent }: PolicyEditorProps) {
  const { companyKey, draft, published } = page;
  const form = useRef<HTMLFormElement>(null);
  const alive = useAlive();
  const drafting = useFormDraft({
    url: policyDraftPath(companyKey),
    page,
    sent,
    form,
    write: policyFormText,
    read: policyFormOfText,
    typedIn: typedPolicy,
  });
  const { saver, state, others, resetKey, readOnly, fields, typed } = drafting;
  const { problems, watch } = useCalmProblems(sent && state.kind !== "saved" ? {} : page.problems);
  const late = (!alive && sent?.late) || null;
  const submit = useSubmit();
  /** Anything sent waits until what was typed is saved. */
  const saveFirst = (event: FormEvent<HTMLFormElement>) => {
    if (!saver.unsaved()) return;
    event.preventDefault();
    const { currentTarget: sending } = event;
    const { submitter } = event.nativeEvent as SubmitEvent;
    void saver.flush().then((done) => {
      if (done) submit((submitter as HTMLButtonElement | null) ?? sending, { method: "post" });
    });
  };
  return (
    <>
      {alive && (
        <div className="playbook-notices">
          <DraftNotices drafting={drafting} here={policyEditPath(companyKey)} />
        </div>
      )}
      <Form
        ref={form}
        method="post"
        className="playbook-form stack gap-4"
        // A browser that fills in old values would save them.
        autoComplete="off"
        onInput={typed}
        onSubmit={(event) => {
          if (!alive) return;
          event.preventDefault();
          void saver.flush();
        }}
        {...watch}
      >
        {late && <LateSave late={late} />}
        {!readOnly && !alive && <EnterSaves isLate={late !== null} />}
        <input type="hidden" name="sequence" value={(late ?? sent ?? page).sequence} />
        <input type="hidden" name="base" value={(late ?? sent ?? page).baseNumber} />
        <PolicyFields key={resetKey} form={fields} problems={problems} readOnly={readOnly} />
        <input type="hidden" name="whole" value="yes" />
        <Mistakes problems={problems} placeOf={placeOfField} />
        {draft?.publishAt == null && (
          <div className="playbook-save targets row flow">
            {alive ? (
              <>
                <DraftStatus state={state} others={others} published={published?.number ?? null} />
                <MistakeCount count={Object.keys(problems).length} />
                {(draft || state.kind !== "same") && (
                  <LinkButton to={policyPublishPath(companyKey)}>
                    {m.authoring_playbook_publish_next()}
                  </LinkButton>
                )}
              </>
            ) : (
              <SaveButtons isLate={late !== null} />
            )}
          </div>
        )}
      </Form>
      <DraftTools page={page} onSubmit={saveFirst} />
    </>
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
