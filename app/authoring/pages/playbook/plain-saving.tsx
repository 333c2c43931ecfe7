import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import type { Sent } from "./edit/form";

/** A form's first button, which nobody sees and Enter in a field presses: it saves, where the page's scripts do not run. */
export function EnterSaves({ isLate }: { isLate: boolean }) {
  const intent = isLate ? "replace" : "save";
  return <button className="visually-hidden" name="do" value={intent} tabIndex={-1} aria-hidden />;
}

/** How a playbook is saved where the page's scripts do not run. */
export function SaveButtons({ isLate }: { isLate: boolean }) {
  if (isLate)
    return (
      <>
        <Button variant="primary" name="do" value="replace">
          Go on with mine
        </Button>
        <p className="small muted">
          The other one is set aside and can be had back. To go on with theirs, load the page again.
        </p>
      </>
    );
  return (
    <>
      <Button variant="primary" name="do" value="save">
        Save the draft
      </Button>
      <Button name="do" value="look">
        Save, look and publish
      </Button>
    </>
  );
}

/** What differs from what somebody else has saved meanwhile. */
export function LateSave({
  late: { by, changes },
}: {
  late: NonNullable<NonNullable<Sent>["late"]>;
}) {
  return (
    <Card aria-labelledby="two-versions-title">
      <h2 id="two-versions-title">Two versions</h2>
      <p className="muted">
        From {by ? `${by}’s version` : "what is published now"} to yours: what only the other one
        has is struck out, what only yours has is underlined. Your words are below, as you typed
        them.
      </p>
      <ComparisonView comparison={changes} level={3} whole />
    </Card>
  );
}
