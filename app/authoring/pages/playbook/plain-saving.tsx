import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import type { Comparison } from "~/authoring/rules/compare/comparison";

/** A form's first button, hidden, which Enter in a field presses: it saves when the page's scripts don't run. */
export function EnterSaves({ isLate }: { isLate: boolean }) {
  const intent = isLate ? "replace" : "save";
  return <button className="visually-hidden" name="do" value={intent} tabIndex={-1} aria-hidden />;
}

/** The save buttons for when the page's scripts don't run. */
export function SaveButtons({ isLate }: { isLate: boolean }) {
  if (isLate)
    return (
      <>
        <Button variant="primary" name="do" value="replace">
          {m.authoring_playbook_keep_mine()}
        </Button>
        <p className="small muted">{m.authoring_playbook_keep_mine_hint()}</p>
      </>
    );
  return (
    <>
      <Button variant="primary" name="do" value="save">
        {m.authoring_playbook_save_draft()}
      </Button>
      <Button name="do" value="look">
        {m.authoring_playbook_save_and_check()}
      </Button>
    </>
  );
}

/** How the form differs from what someone else saved in the meantime. */
export function LateSave({
  late: { by, changes },
}: {
  /** `by` is null if it was published. */
  late: { by: string | null; changes: Comparison };
}) {
  return (
    <Card aria-labelledby="two-versions-title">
      <h2 id="two-versions-title">{m.authoring_playbook_two_versions()}</h2>
      <p className="muted">
        {by === null
          ? m.authoring_playbook_two_versions_published()
          : m.authoring_playbook_two_versions_of({ name: by })}
      </p>
      <ComparisonView comparison={changes} level={3} whole />
    </Card>
  );
}
