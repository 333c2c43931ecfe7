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

/** The text as it is written in the file, in a plain form: for browsers without JavaScript, and after a form was refused. */
export function EditSource({ page, sent }: { page: Editable; sent: Sent }) {
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
          <h2 id="two-versions-title">Two versions</h2>
          <p className="muted small">
            From {theirs.savedBy}’s version to yours: what only theirs has is struck out, what only
            yours has is underlined.
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
          label="Text"
          name="text"
          rows={28}
          defaultValue={typed}
          readOnly={readOnly}
          spellCheck
          hint="The facts between the two lines of dashes, then the text. Nothing is published before you say so."
        />
        {!readOnly && (
          <div className="row flow">
            {clash ? (
              <Button variant="primary" name="intent" value="replace">
                Go on with mine
              </Button>
            ) : (
              <>
                <Button variant="primary" name="intent" value="save">
                  Save the draft
                </Button>
                <Button name="intent" value="publish">
                  Save and publish…
                </Button>
              </>
            )}
          </div>
        )}
      </Form>
    </Card>
  );
}
