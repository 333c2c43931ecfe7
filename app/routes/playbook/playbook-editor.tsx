import { Form, useBlocker } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { PlaybookForm } from "~/domain/company/playbook-form";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { ComparisonView } from "~/ui/studio/comparison-view";
import type { Page, Sent } from "./edit";
import { PlaybookFields, SECTIONS } from "./playbook-fields";
import { useKeptWords } from "./use-kept-words";

interface PlaybookEditorProps {
  page: Page & { form: PlaybookForm };
  sent: Sent;
}

/** The form with its outline; after a late save also what differs from what somebody else has saved. */
export function PlaybookEditor({ page, sent }: PlaybookEditorProps) {
  const shown = sent?.shown ?? null;
  const { changed, setChanged } = useUnsaved(shown !== null);
  const form = useRef<HTMLFormElement>(null);
  const place = `playbook of ${page.company.key}`;
  const { keep, send, forget } = useKeptWords(form, { place, fresh: !sent });
  useEffect(() => {
    if (sent?.refused) setChanged(keep());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Once for each answer.
  }, [sent]);
  const theirs = sent?.theirs ?? null;
  const readOnly = page.draft?.publishAt != null;
  const first = theirs ? ("replace" as const) : ("save" as const);
  return (
    <div className="playbook-sides">
      <nav className="playbook-outline" aria-label="Parts of the playbook">
        <ul className="plain-list">
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Form
        ref={form}
        method="post"
        className="playbook-form"
        onInput={() => setChanged(keep())}
        onClick={({ defaultPrevented }) => {
          // An entry that was added, moved or taken away is in the form a moment later.
          if (defaultPrevented) setTimeout(() => setChanged(keep()));
        }}
        onSubmit={() => {
          setChanged(false);
          send();
        }}
        preventScrollReset={false}
      >
        {/* Enter in a field presses a form's first button. */}
        {!readOnly && (
          <button
            className="visually-hidden"
            name="do"
            value={first}
            tabIndex={-1}
            aria-hidden="true"
          />
        )}
        <input type="hidden" name="sequence" value={(theirs ?? shown ?? page).sequence} />
        <input type="hidden" name="base" value={(theirs ?? shown ?? page).baseNumber} />
        {shown && (
          <Notice tone="info" role="status" title="Your words are back">
            They were typed in this browser and not saved.{" "}
            <Button
              type="button"
              variant="quiet"
              onClick={() => {
                forget();
                setChanged(false);
                window.location.assign(window.location.pathname);
              }}
            >
              Take what is saved instead
            </Button>
          </Notice>
        )}
        {theirs && (
          <Card aria-labelledby="two-versions-title">
            <h2 id="two-versions-title">Two versions</h2>
            <p className="muted">
              From {theirs.by ? `${theirs.by}’s version` : "what is published now"} to yours: what
              only the other one has is struck out, what only yours has is underlined. Your words
              are below, as you typed them.
            </p>
            <ComparisonView comparison={theirs.changes} level={3} whole />
          </Card>
        )}
        <PlaybookFields
          form={sent?.form ?? page.form}
          problems={sent ? {} : page.problems}
          readOnly={readOnly}
        />
        <input type="hidden" name="whole" value="yes" />
        {!readOnly && (
          <div className="playbook-save">
            {theirs ? (
              <>
                <Button variant="primary" name="do" value="replace">
                  Go on with mine
                </Button>
                <p className="small muted">
                  The other one is set aside and can be had back. To go on with theirs, load the
                  page again.
                </p>
              </>
            ) : (
              <>
                <Button variant="primary" name="do" value="save">
                  Save the draft
                </Button>
                <Button name="do" value="look">
                  Save, look and publish
                </Button>
                <p className="small muted" role="status">
                  {changed ? "Not saved yet." : ""}
                </p>
              </>
            )}
          </div>
        )}
      </Form>
    </div>
  );
}

/** Asks before somebody leaves what they have not saved. */
function useUnsaved(atFirst: boolean) {
  const [changed, setChanged] = useState(atFirst);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      changed && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm("What you wrote is not saved. Leave the page?")) blocker.proceed();
    else blocker.reset();
  }, [blocker]);
  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [changed]);
  return { changed, setChanged };
}
