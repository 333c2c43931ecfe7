import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import { Button } from "~/kit/parts/forms/button";
import { FormId } from "~/kit/parts/forms/form-id";
import { LocalTime } from "~/kit/parts/time/local-time";
import { Notice } from "~/kit/parts/notice";
import type { Publishable } from "./fields";
import "./fields.css";

/** A draft that is scheduled, and the button that cancels that. */
export function Scheduled({
  scheduled: { at, by },
  draft,
  timeZone,
}: {
  /** `by` is null if the person who scheduled it has left. */
  scheduled: { at: Date; by: string | null };
  draft: Pick<Publishable, "sequence" | "said" | "reach">;
  timeZone: string;
}) {
  return (
    <Form method="post" className="publish-form stack gap-5 room-above">
      <Notice tone="info" icon="clock" title={m.authoring_publish_scheduled_head()}>
        <p>
          <Rich
            of={
              by === null
                ? m.authoring_publish_scheduled_by_left.parts()
                : m.authoring_publish_scheduled_by.parts({ name: by })
            }
            as={{ time: () => <LocalTime at={at} timeZone={timeZone} /> }}
          />
        </p>
        {draft.said && <p>{m.authoring_history_change({ change: draft.said.change })}</p>}
        {draft.reach && <p>{m.authoring_publish_applies_to({ reach: draft.reach })}</p>}
      </Notice>
      <p className="small muted">{m.authoring_publish_locked()}</p>
      <input type="hidden" name="intent" value="take-back" />
      <input type="hidden" name="sequence" value={draft.sequence} />
      <FormId of="take-back" />
      <Button type="submit">{m.authoring_publish_unschedule()}</Button>
    </Form>
  );
}
