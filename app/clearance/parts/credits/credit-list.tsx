import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { CREDIT_NOUNS, creditText } from "~/clearance/rules/credits/credits";
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
  const words = counts ? creditText(credit) : CREDIT_NOUNS[kind]();
  const endReason = credit.endReason ?? "";
  return (
    <>
      <div className="row between flow">
        <h3>{module}</h3>
        <CreditChip credit={credit} />
      </div>
      <p className="small">
        {completedOn ? (
          <Rich
            of={m.clearance_credits_line_completed.parts({ credit: words })}
            as={{ day: () => <DayText day={completedOn} /> }}
          />
        ) : (
          m.clearance_credits_line({ credit: words })
        )}{" "}
        <Rich
          of={
            by
              ? m.clearance_credits_given_by.parts({ by, reason })
              : m.clearance_credits_given.parts({ reason })
          }
          as={{ time: () => <Time at={at} timeZone={timeZone} /> }}
        />
      </p>
      <p className="small">
        <Rich
          of={m.clearance_labels_evidence.parts()}
          as={{ reference: () => <Reference text={evidence} /> }}
        />
      </p>
      {endedAt && (
        <p className="small">
          <Rich
            of={
              credit.endedBy
                ? m.clearance_credits_ended_by.parts({ by: credit.endedBy, reason: endReason })
                : m.clearance_credits_ended_at.parts({ reason: endReason })
            }
            as={{ time: () => <Time at={endedAt} timeZone={timeZone} /> }}
          />
        </p>
      )}
      {counts && (
        <details open={sent !== null}>
          <summary>{m.clearance_credits_end()}</summary>
          <Form method="post" className="form">
            <input type="hidden" name="intent" value="end" />
            <FormId of={id} />
            <input type="hidden" name="credit" value={id} />
            <p className="small">{m.clearance_credits_end_text()}</p>
            <Field
              label={m.clearance_labels_reason()}
              name="reason"
              id={endReasonId(id)}
              maxLength={1000}
              defaultValue={sent?.reason}
              error={sent?.error}
            />
            <div className="form-actions">
              <Button variant="danger">{m.clearance_credits_end_button()}</Button>
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
        {m.clearance_credits_counts()}
      </Chip>
    );
  return (
    <Chip tone="idle" icon={endedAt ? "stop" : "clock"}>
      {endedAt ? m.clearance_credits_ended() : m.clearance_credits_over()}
    </Chip>
  );
}
