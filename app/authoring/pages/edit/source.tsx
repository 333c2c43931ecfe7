import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import { sourceChanges } from "~/authoring/rules/compare/source-changes";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { TextArea } from "~/kit/parts/forms/field";
import { SourceChanges } from "~/authoring/parts/source-changes";
import type { Page, Sent } from "./form";

/** What a page that edits a text knows of it. */
interface Editable {
  text: string;
  draft: Pick<NonNullable<Page["draft"]>, "sequence" | "baseNumber" | "waits"> | null;
  published: { number: number } | null;
}

/** The text as the file has it, in a plain form: for browsers without JavaScript, and after a form was refused. */
export function EditSource({
  page,
  sent,
  hint = m.authoring_edit_source_hint(),
}: {
  page: Editable;
  sent: Sent;
  hint?: string;
}) {
  const { text, draft, published } = page;
  const values: { text?: string | undefined } = sent?.values ?? {};
  const clash = sent && "theirs" in sent ? sent.theirs : null;
  const theirs = clash?.theirs ?? null;
  const typed = values.text ?? text;
  const readOnly = draft !== null && draft.waits !== null;
  return (
    <Card>
      {clash && theirs && (
        <section className="stack" aria-labelledby="two-versions-title">
          <h2 id="two-versions-title">{m.authoring_playbook_two_versions()}</h2>
          <p className="muted small">
            {m.authoring_playbook_two_versions_of({ name: theirs.savedBy })}
          </p>
          <SourceChanges changes={sourceChanges(theirs.text, typed)} />
        </section>
      )}
      <Form method="post" className="stack gap-4">
        <input type="hidden" name="sequence" value={theirs?.sequence ?? draft?.sequence ?? 0} />
        <input
          type="hidden"
          name="baseNumber"
          value={draft?.baseNumber ?? published?.number ?? 0}
        />
        <TextArea
          label={m.authoring_search_text()}
          name="text"
          rows={28}
          defaultValue={typed}
          readOnly={readOnly}
          spellCheck
          hint={hint}
        />
        {!readOnly && (
          <div className="row flow">
            {clash ? (
              <Button variant="primary" name="intent" value="replace">
                {m.authoring_playbook_keep_mine()}
              </Button>
            ) : (
              <>
                <Button variant="primary" name="intent" value="save">
                  {m.authoring_playbook_save_draft()}
                </Button>
                <Button name="intent" value="publish">
                  {m.authoring_playbook_save_and_check()}
                </Button>
              </>
            )}
          </div>
        )}
      </Form>
    </Card>
  );
}
