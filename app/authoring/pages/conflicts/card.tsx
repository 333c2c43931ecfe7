import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { fileAt } from "~/curriculum/rules/content-paths";
import type { ConflictView } from "~/authoring/services/conflicts/show-conflicts.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { SourceChanges } from "~/authoring/parts/source-changes";
import { Time } from "~/kit/parts/time/time";
import { playbookPath } from "~/company/rules/paths";
import { CONFLICTS } from "~/authoring/pages/library/paths";
import { LIBRARY } from "~/curriculum/rules/paths";

interface ConflictCardProps {
  conflict: ConflictView;
  now: Date;
}

/** One file that folder and studio disagree about: both texts, and what a trainer can choose. */
export function ConflictCard({ conflict, now }: ConflictCardProps) {
  const { id, path, words, foundAt, folder, studio, changes, taking } = conflict;
  const title = `conflict-${id}`;
  return (
    <Card as="article" aria-labelledby={title} className="stack gap-4 anywhere">
      <h2 id={title}>{words}</h2>
      <p className="small muted">
        <code>{path}</code> · found <Time at={foundAt} now={now} timeZone="UTC" style="relative" />
      </p>
      <p>{situation(conflict)}</p>
      {changes && taking !== "same" && (
        <section aria-labelledby={`${title}-changes`}>
          <h3 id={`${title}-changes`}>What the folder says otherwise</h3>
          <p className="small muted room-below">
            Struck out is in the studio alone, underlined in the folder alone.
          </p>
          <SourceChanges changes={changes} />
        </section>
      )}
      <div>
        {studio && (
          <WholeText of={title} id={`${title}-studio`} text={studio.text}>
            The studio’s text as a whole, revision {studio.number}
          </WholeText>
        )}
        {folder !== null && (
          <WholeText of={title} id={`${title}-folder`} text={folder}>
            The folder’s text as a whole
          </WholeText>
        )}
      </div>
      <Choice conflict={conflict} title={title} now={now} />
    </Card>
  );
}

function situation({ folder, studio, taking }: ConflictView): string {
  switch (taking) {
    case "same":
      return "Both say the same by now. There is nothing left to decide.";
    case "policy-published":
      return "The folder’s version cannot be taken: a published policy never changes. A change to it is a new version, in a file of its own.";
    case "policy":
      return "Policies are written in the folder. This one is taken by itself at the next import, once its company’s files fit the library.";
    case "removed":
      return "The folder has this file no more, and the studio has changed it.";
    case "scheduled":
    case "as-draft":
      break;
    default:
      return taking satisfies never;
  }
  if (!studio)
    return "The library does not have this file: it was retired here, or does not fit what was published in the studio.";
  return folder === null ? "" : "People learn from the studio’s text until you publish another.";
}

interface WholeTextProps {
  /** The heading of the file. */
  of: string;
  id: string;
  text: string;
  children: ReactNode;
}

function WholeText({ of, id, text, children }: WholeTextProps) {
  return (
    <details>
      <summary id={id}>{children}</summary>
      {/* A box that scrolls can be reached by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="box box-sunken" tabIndex={0} role="group" aria-labelledby={`${of} ${id}`}>
        {text}
      </pre>
    </details>
  );
}

function Choice({ conflict, title, now }: ConflictCardProps & { title: string }) {
  const { id, path, studio, taking, draft } = conflict;
  const file = fileAt(path);
  const playbook = file?.kind === "playbook" && studio ? file.company : undefined;
  return (
    <>
      {taking === "scheduled" && draft && (
        <p>
          {draft.savedBy}’s draft of it waits to be published. Take that back first to take the
          folder’s text as a draft.
        </p>
      )}
      {taking === "as-draft" && draft && (
        <p>
          {draft.savedBy} saved a draft of it{" "}
          <Time at={draft.savedAt} now={now} timeZone="UTC" style="relative" />. If you take the
          folder’s text, that draft is set aside and can be had back.
        </p>
      )}
      {taking === "removed" && (
        <p>
          To take it out of use here as well, retire it <Link to={LIBRARY}>in the library</Link>.
        </p>
      )}
      <Form method="post" action={CONFLICTS} className="form-actions" preventScrollReset>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="sequence" value={draft?.sequence ?? 0} />
        {taking === "as-draft" && (
          <Button
            type="submit"
            name="choice"
            value="folder"
            variant="primary"
            aria-describedby={title}
          >
            Take the folder’s as a draft
          </Button>
        )}
        <Button type="submit" name="choice" value="studio" aria-describedby={title}>
          {taking === "same" ? "Done" : studio ? "Keep the studio’s text" : "Leave it out"}
        </Button>
      </Form>
      {playbook !== undefined && (
        <p>
          <Link to={playbookPath(playbook)}>Open the playbook</Link> to take over single words.
        </p>
      )}
      <p className="small muted">
        Nothing is published by this. You can also leave it for later: the studio’s text stands
        until then.
      </p>
    </>
  );
}
