import { m } from "~/kit/language/m";
import { useRef } from "react";
import { useFormDraft } from "~/authoring/pages/edit/use-form-draft";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import { playbookOfText, playbookText, typedPlaybook } from "~/company/rules/playbook/typed";
import { playbookDraftPath, playbookPath, playbookPublishPath } from "~/company/rules/paths";
import type { Page, Sent } from "./edit/form";
import { DraftForm } from "./draft-form";
import { placeOfField, PlaybookFields, SECTIONS } from "./fields";

interface PlaybookEditorProps {
  page: Page & { form: PlaybookForm };
  sent: Sent;
}

/** The form with its outline. */
export function PlaybookEditor({ page, sent }: PlaybookEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const { companyKey } = page;
  const drafting = useFormDraft({
    url: playbookDraftPath(companyKey),
    page,
    sent,
    form,
    write: playbookText,
    read: playbookOfText,
    typedIn: typedPlaybook,
  });
  const { resetKey, readOnly, fields, typed } = drafting;
  return (
    <div className="playbook-sides">
      <nav className="playbook-outline targets" aria-label={m.authoring_playbook_parts()}>
        <ul className="plain-list">
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title()}</a>
            </li>
          ))}
        </ul>
      </nav>
      <DraftForm
        page={page}
        sent={sent}
        form={form}
        drafting={drafting}
        here={playbookPath(companyKey)}
        publishing={playbookPublishPath(companyKey)}
        onInput={typed}
        onClick={({ defaultPrevented }) => {
          // An entry that was added, moved or removed is in the form a moment later.
          if (defaultPrevented) setTimeout(typed);
        }}
        placeOf={placeOfField}
      >
        {(problems) => (
          <PlaybookFields key={resetKey} form={fields} problems={problems} readOnly={readOnly} />
        )}
      </DraftForm>
    </div>
  );
}
