import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { fileAt } from "~/curriculum/rules/content-paths";
import type { ConflictView } from "~/authoring/services/conflicts/show-conflicts.server";
import { numberText } from "~/kit/text/amounts";
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
        <Rich
          of={m.authoring_conflicts_found.parts()}
          as={{
            path: () => <code>{path}</code>,
            time: () => <Time at={foundAt} now={now} timeZone="UTC" style="relative" />,
          }}
        />
      </p>
      <p>{situation(conflict)}</p>
      {changes && taking !== "same" && (
        <section aria-labelledby={`${title}-changes`}>
          <h3 id={`${title}-changes`}>{m.authoring_conflicts_differs()}</h3>
          <p className="small muted room-below">{m.authoring_conflicts_differs_legend()}</p>
          <SourceChanges changes={changes} />
        </section>
      )}
      <div>
        {studio && (
          <WholeText of={title} id={`${title}-studio`} text={studio.text}>
            {m.authoring_conflicts_whole_studio({ number: numberText(studio.number) })}
          </WholeText>
        )}
        {folder !== null && (
          <WholeText of={title} id={`${title}-folder`} text={folder}>
            {m.authoring_conflicts_whole_folder()}
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
      return m.authoring_conflicts_same();
    case "policy-published":
      return m.authoring_conflicts_policy_published();
    case "policy":
      return m.authoring_conflicts_policy();
    case "law":
      return m.authoring_conflicts_law();
    case "removed":
      return m.authoring_conflicts_removed();
    case "scheduled":
    case "as-draft":
      break;
    default:
      return taking satisfies never;
  }
  if (!studio) return m.authoring_conflicts_not_in_library();
  return folder === null ? "" : m.authoring_conflicts_studio_stands();
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
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
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
        <p>{m.authoring_conflicts_scheduled({ name: draft.savedBy })}</p>
      )}
      {taking === "as-draft" && draft && (
        <p>
          <Rich
            of={m.authoring_conflicts_drafted.parts({ name: draft.savedBy })}
            as={{
              time: () => <Time at={draft.savedAt} now={now} timeZone="UTC" style="relative" />,
            }}
          />
        </p>
      )}
      {taking === "removed" && (
        <p>
          <Rich
            of={m.authoring_conflicts_retire_too.parts()}
            as={{ link: (words) => <Link to={LIBRARY}>{words}</Link> }}
          />
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
            {m.authoring_conflicts_take_folder()}
          </Button>
        )}
        <Button type="submit" name="choice" value="studio" aria-describedby={title}>
          {taking === "same"
            ? m.authoring_conflicts_close()
            : studio
              ? m.authoring_conflicts_keep_studio()
              : m.authoring_conflicts_leave_out()}
        </Button>
      </Form>
      {playbook !== undefined && (
        <p>
          <Rich
            of={m.authoring_conflicts_open_playbook.parts()}
            as={{ link: (words) => <Link to={playbookPath(playbook)}>{words}</Link> }}
          />
        </p>
      )}
      <p className="small muted">{m.authoring_conflicts_nothing_published()}</p>
    </>
  );
}
