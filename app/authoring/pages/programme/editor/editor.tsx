import { useRef, useState } from "react";
import {
  programmeFormOfText,
  programmeFormText,
  typedProgramme,
  type ProgrammeForm,
} from "~/authoring/rules/programme/form";
import { FIELD_WORDS, isProgrammeField } from "~/authoring/rules/programme/words";
import {
  programmeDraftPath,
  programmePath,
  programmePublishPath,
} from "~/authoring/pages/library/paths";
import { DraftForm } from "~/authoring/pages/playbook/draft-form";
import { useFormDraft } from "~/authoring/pages/edit/use-form-draft";
import type { Page, Sent } from "~/authoring/pages/programme/edit/form";
import { ProgrammeFields } from "./fields";
import { ProgrammePreview } from "./preview";
import "./editor.css";

interface ProgrammeEditorProps {
  page: Page & { form: ProgrammeForm };
  sent: Sent;
}

/** The programme as a form, with how employees will see it. */
export function ProgrammeEditor({ page, sent }: ProgrammeEditorProps) {
  const form = useRef<HTMLFormElement>(null);
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
  const { resetKey, readOnly, fields } = drafting;
  const [shown, setShown] = useState<{ form: ProgrammeForm; of: number } | null>(null);
  const typed = () => {
    drafting.typed();
    if (form.current) setShown({ form: typedProgramme(new FormData(form.current)), of: resetKey });
  };
  return (
    <div className="columns columns-even">
      <DraftForm
        page={page}
        sent={sent}
        form={form}
        drafting={drafting}
        here={programmePath(key)}
        publishing={programmePublishPath(key)}
        onInput={typed}
        placeOf={placeOfField}
      >
        {(problems) => (
          <ProgrammeFields
            key={resetKey}
            form={fields}
            modules={modules}
            problems={problems}
            readOnly={readOnly}
            onReordered={typed}
          />
        )}
      </DraftForm>
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
