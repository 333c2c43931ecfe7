import { Form, Link } from "@remix-run/react";
import type { FormEventHandler } from "react";
import { plural } from "~/kit/text/amounts";
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
        <Notice tone="warn" role="alert" title="Not saved">
          {sent.refused}
        </Notice>
      )}
      {saved && !sent && (
        <Notice tone="ok" role="status" title="Saved as a draft">
          Nobody else reads it before it is published.{" "}
          {mistakes > 0 ? (
            <a href="#mistakes">{mendText(mistakes)}</a>
          ) : (
            <Link to={playbookPublishPath(companyKey)}>Look at it and publish</Link>
          )}
        </Notice>
      )}
      {discarded && !draft && !sent && (
        <Notice tone="ok" role="status" title="The draft was taken away">
          This is what is published. The draft can be had back from the history.
        </Notice>
      )}
      <DraftNotices draft={draft} publishing={playbookPublishPath(companyKey)} />
    </div>
  );
}

function mendText(count: number): string {
  return plural(
    count,
    "One thing to mend before it can be published",
    "# things to mend before it can be published",
  );
}

/** What keeps the draft from being published, each leading to its field. */
export function Mistakes({ problems }: { problems: Page["problems"] }) {
  const mistakes = Object.entries(problems);
  if (mistakes.length === 0) return null;
  return (
    <div id="mistakes" tabIndex={-1}>
      <Notice tone="warn" title={mendText(mistakes.length)}>
        <ul className="stack gap-1">
          {mistakes.map(([field, message]) => (
            <li key={field}>
              <a href={`#${fieldId(field)}`}>
                {placeOfField(field)}: {message}
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
        Saved by {draft.savedBy}, <LocalTime at={draft.savedAt} timeZone={timeZone} />
      </p>
      <input type="hidden" name="sequence" value={sequence} />
      <input type="hidden" name="base" value={baseNumber} />
      {!draft.publishAt && (
        <Button variant="quiet" name="do" value="discard">
          Take the draft away
        </Button>
      )}
    </Form>
  );
}
