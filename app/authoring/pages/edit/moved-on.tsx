import { Form } from "@remix-run/react";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { FormId } from "~/kit/parts/forms/form-id";
import { LocalTime } from "~/kit/parts/time/local-time";
import { Notice } from "~/kit/parts/notice";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import type { MovedOn } from "~/authoring/services/publish/show-publication.server";

interface MovedOnCardProps {
  movedOn: MovedOn;
  draft: { sequence: number };
  timeZone: string;
  edit: string;
}

/** Another version came out while the draft was written: what each of them changed, and what can be done. */
export function MovedOnCard({ movedOn, draft, timeZone, edit }: MovedOnCardProps) {
  const { number, publishedAt, publishedBy, theirs, ours } = movedOn;
  return (
    <Card className="stack gap-4" aria-labelledby="moved-on-title">
      <h2 id="moved-on-title">
        {number > 0
          ? `Version ${number} came out while this draft was written`
          : "It was taken out of use while this draft was written"}
      </h2>
      <Notice tone="warn" title="The draft knows nothing of it, so it cannot be published as it is">
        {publishedAt && (
          <p>
            Version {number} is {publishedBy ? `by ${publishedBy}` : "from the content folder"},{" "}
            <LocalTime at={publishedAt} timeZone={timeZone} />.
          </p>
        )}
      </Notice>
      <div className="halves">
        {theirs && (
          <div>
            <h3>What version {number} changed</h3>
            <ComparisonView comparison={theirs} level={4} nothing="Not a word." />
          </div>
        )}
        <div>
          <h3>What your draft changed</h3>
          <ComparisonView comparison={ours} level={4} nothing="Not a word." />
        </div>
      </div>
      <p>
        {number > 0
          ? `Open the editor to take over what version ${number} changed, or put your draft on top of it: then your text stands in its place, as “What changed” shows.`
          : "Put your draft on top, and it comes back into use with your text."}
      </p>
      <Form method="post" className="form-actions">
        <input type="hidden" name="intent" value="on-top" />
        <input type="hidden" name="sequence" value={draft.sequence} />
        <input type="hidden" name="base" value={number} />
        <FormId of="on-top" />
        <Button type="submit">Put my draft on top of it</Button>
        <LinkButton to={edit}>Open the editor</LinkButton>
      </Form>
    </Card>
  );
}
