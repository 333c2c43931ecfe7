import { useEffect, useRef } from "react";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import { SourceChanges } from "~/authoring/parts/source-changes";
import { sourceChanges } from "~/authoring/rules/compare/source-changes";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import type { Drafting } from "./use-draft";

/** Both texts, and the choice between them. Neither is lost: the one that gives way is set aside. */
export default function TwoVersions({ drafting }: { drafting: Drafting }) {
  const { state, saver, keepMine, takeTheirs } = drafting;
  const section = useRef<HTMLElement>(null);
  // Nothing can be written before it is decided, and it may be far from where the person was writing.
  useEffect(() => section.current?.focus(), []);
  if (state.kind !== "stale") return null;
  const { theirs, published, changes } = state;
  const other = theirs?.text ?? published?.text ?? null;
  const by = theirs && { name: theirs.savedBy };
  return (
    <section ref={section} className="stack" aria-labelledby="two-versions-title" tabIndex={-1}>
      <Notice
        tone="warn"
        role="alert"
        title={
          by
            ? m.authoring_draft_two_saved(by)
            : other === null
              ? m.authoring_draft_two_discarded()
              : m.authoring_draft_two_published()
        }
      >
        {m.authoring_draft_two_text()}
      </Notice>
      <h2 id="two-versions-title">{m.authoring_playbook_two_versions()}</h2>
      {other !== null && (
        <>
          <p className="muted small">
            {by ? m.authoring_draft_from_theirs(by) : m.authoring_draft_from_published()}
          </p>
          {changes ? (
            <ComparisonView comparison={changes} level={3} whole />
          ) : (
            <>
              <SourceChanges changes={sourceChanges(other, saver.text)} />
              <div className="grid gap-3">
                <Version
                  title={
                    by ? m.authoring_draft_whole_theirs(by) : m.authoring_draft_whole_published()
                  }
                  text={other}
                />
                <Version title={m.authoring_draft_whole_yours()} text={saver.text} />
              </div>
            </>
          )}
        </>
      )}
      <div className="form-actions">
        <Button type="button" variant="primary" onClick={keepMine}>
          {m.authoring_playbook_keep_mine()}
        </Button>
        {other !== null && (
          <Button type="button" onClick={takeTheirs}>
            {by ? m.authoring_draft_take_theirs(by) : m.authoring_draft_take_published()}
          </Button>
        )}
      </div>
    </section>
  );
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <details>
      <summary>{title}</summary>
      <pre className="box box-sunken">{text}</pre>
    </details>
  );
}
