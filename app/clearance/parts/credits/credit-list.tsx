import { Form } from "@remix-run/react";
import { CREDIT_WORDS, creditText } from "~/clearance/rules/credits/credits";
import type { Credit } from "~/clearance/rules/standing/facts";
import { Button } from "~/kit/parts/forms/button";
import { Chip } from "~/kit/parts/chip";
import { Field } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { DayText, Time } from "~/kit/parts/time/time";
import { Reference } from "~/clearance/parts/reference";

export interface CreditLine extends Omit<Credit, "moduleId"> {
  module: string;
  endedBy: string | null;
  endReason: string | null;
  /** Neither over nor ended. */
  counts: boolean;
}

interface CreditListProps {
  credits: readonly CreditLine[];
  timeZone: string;
  /** What was typed to end one of them, and what was wrong with it. */
  sent: { credit: string | undefined; reason: string | undefined; error: string | undefined };
}

/** The id of the reason for ending a credit, for a summary of mistakes to link to. */
export function endReasonId(creditId: string): string {
  return `end-${creditId}`;
}

/** Credits with their evidence, who gave them and until when; those that count can be ended. */
export function CreditList({ credits, timeZone, sent }: CreditListProps) {
  return (
    <ul className="plain-list ruled room-above">
      {credits.map((credit) => (
        <li key={credit.id}>
          <CreditItem
            credit={credit}
            timeZone={timeZone}
            sent={sent.credit === credit.id ? sent : null}
          />
        </li>
      ))}
    </ul>
  );
}

function CreditItem({
  credit,
  timeZone,
  sent,
}: Pick<CreditListProps, "timeZone"> & {
  credit: CreditLine;
  sent: CreditListProps["sent"] | null;
}) {
  const { id, module, kind, completedOn, evidence, reason, by, at, counts, endedAt } = credit;
  return (
    <>
      <div className="row between flow">
        <h3>{module}</h3>
        <CreditChip credit={credit} />
      </div>
      <p className="small">
        {counts ? creditText(credit) : CREDIT_WORDS[kind].noun}
        {completedOn && (
          <>
            , completed <DayText day={completedOn} />
          </>
        )}
        . Given {by && `by ${by}, `}
        <Time at={at} timeZone={timeZone} />: “{reason}”
      </p>
      <p className="small">
        Evidence: <Reference text={evidence} />
      </p>
      {endedAt && (
        <p className="small">
          Ended {credit.endedBy && `by ${credit.endedBy}, `}
          <Time at={endedAt} timeZone={timeZone} />: “{credit.endReason}”
        </p>
      )}
      {counts && (
        <details open={sent !== null}>
          <summary>End it before its day</summary>
          <Form method="post" className="form">
            <input type="hidden" name="intent" value="end" />
            <FormId of={id} />
            <input type="hidden" name="credit" value={id} />
            <Field
              label="Reason"
              name="reason"
              id={endReasonId(id)}
              maxLength={1000}
              defaultValue={sent?.reason}
              error={sent?.error}
            />
            <div className="form-actions">
              <Button variant="danger">End it</Button>
            </div>
          </Form>
        </details>
      )}
    </>
  );
}

function CreditChip({ credit: { counts, endedAt } }: { credit: CreditLine }) {
  if (counts)
    return (
      <Chip tone="ok" icon="check">
        Counts
      </Chip>
    );
  return (
    <Chip tone="idle" icon={endedAt ? "stop" : "clock"}>
      {endedAt ? "Ended" : "Over"}
    </Chip>
  );
}
