import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { FormId } from "~/kit/parts/forms/form-id";
import { LocalTime } from "~/kit/parts/time/local-time";
import { Notice } from "~/kit/parts/notice";
import { numberText } from "~/kit/text/amounts";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import type { MovedOn } from "~/authoring/services/publish/show-publication.server";

interface MovedOnCardProps {
  movedOn: MovedOn;
  draft: { sequence: number };
  timeZone: string;
  edit: string;
}

/** Another version was published while the draft was being written: what each of them changed, and what to do. */
export function MovedOnCard({ movedOn, draft, timeZone, edit }: MovedOnCardProps) {
  const { publishedAt, publishedBy, theirs, ours } = movedOn;
  const number = numberText(movedOn.number);
  const retired = movedOn.number === 0;
  return (
    <Card className="stack gap-4" aria-labelledby="moved-on-title">
      <h2 id="moved-on-title">
        {retired ? m.authoring_moved_on_retired() : m.authoring_moved_on_title({ number })}
      </h2>
      <Notice tone="warn" title={m.authoring_moved_on_based_on_earlier()}>
        {publishedAt && (
          <p>
            <Rich
              of={
                publishedBy === null
                  ? m.authoring_history_by_folder.parts()
                  : m.authoring_history_by.parts({ name: publishedBy })
              }
              as={{ time: () => <LocalTime at={publishedAt} timeZone={timeZone} /> }}
            />
          </p>
        )}
      </Notice>
      <div className="halves">
        {theirs && (
          <div>
            <h3>{m.authoring_moved_on_theirs({ number })}</h3>
            <ComparisonView
              comparison={theirs}
              level={4}
              nothing={m.authoring_copies_update_theirs_none()}
            />
          </div>
        )}
        <div>
          <h3>{m.authoring_moved_on_ours()}</h3>
          <ComparisonView
            comparison={ours}
            level={4}
            nothing={m.authoring_copies_update_theirs_none()}
          />
        </div>
      </div>
      <p>
        {retired ? m.authoring_moved_on_choice_retired() : m.authoring_moved_on_choice({ number })}
      </p>
      <Form method="post" className="form-actions">
        <input type="hidden" name="intent" value="on-top" />
        <input type="hidden" name="sequence" value={draft.sequence} />
        <input type="hidden" name="base" value={movedOn.number} />
        <FormId of="on-top" />
        <Button type="submit">{m.authoring_moved_on_on_top()}</Button>
        <LinkButton to={edit}>{m.authoring_copies_update_editor()}</LinkButton>
      </Form>
    </Card>
  );
}
