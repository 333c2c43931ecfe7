import { m } from "~/kit/language/m";
import { Form, useSubmit } from "@remix-run/react";
import { type FormEvent, useRef, useState } from "react";
import {
  programmeFormOfText,
  programmeFormText,
  typedProgramme,
  type ProgrammeForm,
} from "~/authoring/rules/programme/form";
import { FIELD_WORDS, isProgrammeField } from "~/authoring/rules/programme/words";
import { DraftNotices } from "~/authoring/parts/draft/notices";
import { DraftStatus } from "~/authoring/parts/draft/status";
import { useAlive } from "~/kit/browser/use-alive";
import { LinkButton } from "~/kit/parts/forms/button";
import {
  programmeDraftPath,
  programmePath,
  programmePublishPath,
} from "~/authoring/pages/library/paths";
import { DraftTools, Mistakes } from "~/authoring/pages/playbook/edit/notices";
import { MistakeCount } from "~/authoring/pages/playbook/editor";
import { EnterSaves, LateSave, SaveButtons } from "~/authoring/pages/playbook/plain-saving";
import { useCalmProblems } from "~/authoring/pages/playbook/use-calm-problems";
import { useFormDraft } from "~/authoring/pages/edit/use-form-draft";
import type { Page, Sent } from "~/authoring/pages/programme/edit/form";
import { ProgrammeFields } from "./fields";
import { ProgrammePreview } from "./preview";
import "~/authoring/pages/playbook/editor.css";
import "./editor.css";

interface ProgrammeEditorProps {
  page: Page & { form: ProgrammeForm };
  sent: Sent;
}

/** The programme as a form, with how employees will see it. It saves itself with JavaScript, and by its buttons without. */
export function ProgrammeEditor({ page, sent }: ProgrammeEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const alive = useAlive();
  const { key, modules } = page;
  const drafting = useFormDraft({
    url: programmeDraftPath(key),
    page,
    sent,
    form,
    write: programmeFormText,
    read: programmeFormOfText,
    typedIn: typedProgramme,
  });
  const { saver, state, others, resetKey, readOnly, fields } = drafting;
  const { problems, watch } = useCalmProblems(sent && state.kind !== "saved" ? {} : page.problems);
  const [shown, setShown] = useState<{ form: ProgrammeForm; of: number } | null>(null);
  const typed = () => {
    drafting.typed();
    if (form.current) setShown({ form: typedProgramme(new FormData(form.current)), of: resetKey });
  };
  const late = (!alive && sent?.late) || null;
  const waits = page.draft?.waits != null;
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
    <div className="columns columns-even">
      <div>
        {alive && (
          <div className="playbook-notices">
            <DraftNotices drafting={drafting} here={programmePath(key)} />
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
          <ProgrammeFields
            key={resetKey}
            form={fields}
            modules={modules}
            problems={problems}
            readOnly={readOnly}
            onReordered={typed}
          />
          <input type="hidden" name="whole" value="yes" />
          <Mistakes problems={problems} placeOf={placeOfField} />
          {!waits && (
            <div className="playbook-save targets row flow">
              {alive ? (
                <>
                  <DraftStatus
                    state={state}
                    others={others}
                    published={page.published?.number ?? null}
                  />
                  <MistakeCount count={Object.keys(problems).length} />
                  {(page.draft || state.kind !== "same") && (
                    <LinkButton to={programmePublishPath(key)}>
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
      </div>
      <ProgrammePreview
        form={shown && shown.of === resetKey ? shown.form : fields}
        modules={modules}
      />
    </div>
  );
}

function placeOfField(field: string): string {
  return isProgrammeField(field) ? FIELD_WORDS[field]() : field;
}
