import { Form } from "@remix-run/react";
import { REACH_WORDS } from "~/clearance/rules/changes/addition-words";
import { Button } from "~/kit/parts/forms/button";
import { FormId } from "~/kit/parts/forms/form-id";
import { LocalTime } from "~/kit/parts/time/local-time";
import { Notice } from "~/kit/parts/notice";
import type { Publishable } from "./fields";
import "./fields.css";

/** A draft that has its time, and the way to take it back. */
export function Scheduled({
  scheduled: { at, by },
  draft,
  timeZone,
}: {
  scheduled: { at: Date; by: string };
  draft: Pick<Publishable, "sequence" | "said" | "reach">;
  timeZone: string;
}) {
  return (
    <Form method="post" className="publish-form stack gap-5 room-above">
      <Notice tone="info" icon="clock" title="It comes out by itself">
        <p>
          <LocalTime at={at} timeZone={timeZone} />, in the name of {by}.
        </p>
        {draft.said && <p>“{draft.said.change}”</p>}
        {draft.reach && <p>It applies to: {REACH_WORDS[draft.reach].toLowerCase()}.</p>}
      </Notice>
      <p className="small muted">Until then nobody can change it.</p>
      <input type="hidden" name="intent" value="take-back" />
      <input type="hidden" name="sequence" value={draft.sequence} />
      <FormId of="take-back" />
      <Button type="submit">Take it back</Button>
    </Form>
  );
}
