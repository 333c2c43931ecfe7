import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { Form, Link } from "@remix-run/react";
import type { FormEventHandler } from "react";
import { Button } from "~/kit/parts/forms/button";
import { fieldId } from "~/kit/parts/forms/field";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { Notice } from "~/kit/parts/notice";
import type { Page, Sent } from "./form";
import { placeOfField } from "~/authoring/pages/playbook/fields";
import { playbookPublishPath } from "~/company/rules/paths";
import { DraftNotices } from "~/authoring/parts/draft-notices";

/** What became of the last save, and how the draft stands. */
export function StateNotices({ page, sent }: { page: Page; sent: Sent }) {
  const { saved, discarded, draft, companyKey, problems } = page;
  const mistakes = Object.keys(problems).length;
  return (
    <div className="stack gap-4 room-below">
      {sent?.refused && (
        <Notice tone="warn" role="alert" title={m.authoring_playbook_not_saved()}>
          {sent.refused}
        </Notice>
      )}
      {saved && !sent && (
        <Notice tone="ok" role="status" title={m.authoring_playbook_saved()}>
          {mistakes > 0 ? (
            <Rich
              of={m.authoring_playbook_saved_fix.parts({ count: mistakes })}
              as={{ link: (words) => <a href="#mistakes">{words}</a> }}
            />
          ) : (
            <Rich
              of={m.authoring_playbook_saved_check.parts()}
              as={{
                link: (words) => <Link to={playbookPublishPath(companyKey)}>{words}</Link>,
              }}
            />
          )}
        </Notice>
      )}
      {discarded && !draft && !sent && (
        <Notice tone="ok" role="status" title={m.authoring_playbook_discarded()}>
          {m.authoring_playbook_discarded_text()}
        </Notice>
      )}
      <DraftNotices draft={draft} publishing={playbookPublishPath(companyKey)} />
    </div>
  );
}

/** What keeps the draft from being published, each leading to its field. */
export function Mistakes({ problems }: { problems: Page["problems"] }) {
  const mistakes = Object.entries(problems);
  if (mistakes.length === 0) return null;
  return (
    <div id="mistakes" tabIndex={-1}>
      <Notice tone="warn" title={m.authoring_playbook_to_fix({ count: mistakes.length })}>
        <ul className="stack gap-1">
          {mistakes.map(([field, message]) => (
            <li key={field}>
              <a href={`#${fieldId(field)}`}>
                {m.authoring_playbook_issue_at({ place: placeOfField(field), issue: message })}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

interface DraftToolsProps {
  page: Page;
  onSubmit?: FormEventHandler<HTMLFormElement>;
}

/** Whose draft it is, and the way out of it. */
export function DraftTools({ page: { draft, sequence, baseNumber }, onSubmit }: DraftToolsProps) {
  const timeZone = useTimeZone();
  if (!draft) return null;
  return (
    <Form method="post" className="row flow between room-above" {...(onSubmit && { onSubmit })}>
      <p className="small muted">
        <Rich
          of={m.authoring_playbook_saved_by.parts({ name: draft.savedBy })}
          as={{ time: () => <LocalTime at={draft.savedAt} timeZone={timeZone} /> }}
        />
      </p>
      <input type="hidden" name="sequence" value={sequence} />
      <input type="hidden" name="base" value={baseNumber} />
      {!draft.publishAt && (
        <Button variant="quiet" name="do" value="discard">
          {m.authoring_playbook_discard()}
        </Button>
      )}
    </Form>
  );
}
