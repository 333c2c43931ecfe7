import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import type { BulkView } from "~/assignment/services/bulk/show-bulk.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import {
  ChannelChoices,
  DueField,
  dueFaultWords,
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
  const due = errors.due ?? (fault ? dueFaultWords(fault) : undefined);
  return (
    <Card aria-labelledby="what">
      <div className="card-head">
        <h2 id="what">{m.assignment_bulk_what()}</h2>
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
          {...(deed === "remind" ? { none: m.assignment_fields_every_programme() } : {})}
        />
        {deed === "assign" && (
          <ChannelChoices channels={channels} chosen={channelIds} error={errors.channel} />
        )}
        {deed !== "remind" && (
          <DueField
            today={today}
            value={dueOn}
            error={due}
            label={
              deed === "assign" ? m.assignment_fields_due_optional() : m.assignment_fields_due_new()
            }
            hint={deed === "assign" ? m.assignment_bulk_keeps_day() : undefined}
          />
        )}
        <div className="form-actions">
          <Button type="submit">{m.assignment_bulk_preview()}</Button>
          <LinkButton variant="quiet" to="/clearance">
            {m.assignment_bulk_to_board()}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
