import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { Form, Link } from "@remix-run/react";
import type { FormEventHandler } from "react";
import { Button } from "~/kit/parts/forms/button";
import { fieldId } from "~/kit/parts/forms/field";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { Notice } from "~/kit/parts/notice";
import type { Page } from "./form";
import { DraftNotices } from "~/authoring/parts/draft-notices";

interface StateNoticesProps {
  page: Pick<Page, "saved" | "discarded" | "draft"> & { problems: object };
  sent: { refused: string | null } | undefined;
  /** Where it is published. */
  publishing: string;
}

/** What became of the last save, and how the draft stands. */
export function StateNotices({ page, sent, publishing }: StateNoticesProps) {
  const { saved, discarded, draft, problems } = page;
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
              as={{ link: (words) => <Link to={publishing}>{words}</Link> }}
            />
          )}
        </Notice>
      )}
      {discarded && !draft && !sent && (
        <Notice tone="ok" role="status" title={m.authoring_playbook_discarded()}>
          {m.authoring_playbook_discarded_text()}
        </Notice>
      )}
      <DraftNotices draft={draft} publishing={publishing} />
    </div>
  );
}

interface MistakesProps {
  problems: { readonly [field: string]: string };
  /** Where a field stands, in words. */
  placeOf: (field: string) => string;
}

/** What keeps the draft from being published, each leading to its field. */
export function Mistakes({ problems, placeOf }: MistakesProps) {
  const mistakes = Object.entries(problems);
  if (mistakes.length === 0) return null;
  return (
    <div id="mistakes" tabIndex={-1}>
      <Notice tone="warn" title={m.authoring_playbook_to_fix({ count: mistakes.length })}>
        <ul className="stack gap-1">
          {mistakes.map(([field, message]) => (
            <li key={field}>
              <a href={`#${fieldId(field)}`}>
                {m.authoring_playbook_issue_at({ place: placeOf(field), issue: message })}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

interface DraftToolsProps {
  page: Pick<Page, "draft" | "sequence" | "baseNumber">;
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
      {!draft.waits && (
        <Button variant="quiet" name="do" value="discard">
          {m.authoring_playbook_discard()}
        </Button>
      )}
    </Form>
  );
}
