import { Form } from "@remix-run/react";
import type { BulkView } from "~/assignment/services/bulk/show-bulk.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import {
  ChannelChoices,
  DUE_FAULTS,
  DueField,
  ProgrammeSelect,
} from "~/assignment/parts/assignment-fields";
import { whoFields, type BulkQuery } from "./query";

interface BulkChoiceCardProps {
  view: Pick<BulkView, "programmes" | "channels" | "today" | "fault">;
  query: BulkQuery;
  errors: { [name: string]: string | undefined };
}

/** What is to be done. Sent by address, so that who is concerned can be looked at before anything is done. */
export function BulkChoiceCard({ view, query, errors }: BulkChoiceCardProps) {
  const { programmes, channels, today, fault } = view;
  const { deed, programmeKey, channelIds, dueOn } = query.choice;
  const due = errors.due ?? (fault ? DUE_FAULTS[fault] : undefined);
  return (
    <Card aria-labelledby="what">
      <div className="card-head">
        <h2 id="what">What</h2>
      </div>
      <Form method="get" className="form" key={deed}>
        <input type="hidden" name="do" value={deed} />
        {whoFields(query).map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <ProgrammeSelect
          programmes={programmes}
          value={programmeKey}
          error={errors.programme}
          {...(deed === "remind" ? { none: "Every programme of theirs" } : {})}
        />
        {deed === "assign" && (
          <ChannelChoices channels={channels} chosen={channelIds} error={errors.channel} />
        )}
        {deed !== "remind" && (
          <DueField
            today={today}
            value={dueOn}
            error={due}
            label={deed === "assign" ? "Due by (if there is a day)" : "New due date"}
            hint={
              deed === "assign" ? "Who is enrolled already keeps the day they have." : undefined
            }
          />
        )}
        <div className="form-actions">
          <Button type="submit">Show who is concerned</Button>
          <LinkButton variant="quiet" to="/clearance">
            Back to the board
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
