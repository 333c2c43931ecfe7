import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { LEVEL_WORDS, reasonText } from "~/clearance/rules/words/describe";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import { channelsText } from "~/clearance/rules/words/scope-words";
import { supervisedLine } from "~/clearance/rules/words/supervision-words";
import { Card } from "~/kit/parts/cards/card";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { DayText, Time } from "~/kit/parts/time/time";
import { Evidence } from "./evidence";
import { StateChip } from "./state-chip";
import "./standing-card.css";

interface StandingCardProps {
  programme: PersonProgramme;
  timeZone: string;
  /** Where the record of their signature under a policy's version is. */
  recordOf?: ((version: string) => string) | undefined;
  /** What can be decided here, below the evidence. */
  children?: ReactNode;
}

/** Where a person stands in one programme: the state, why, until when, on what, and the evidence. */
export function StandingCard({ programme, timeZone, recordOf, children }: StandingCardProps) {
  const { standing, channels, later } = programme;
  const { validFrom, validUntil, renewFrom, dueOn } = standing;
  const enrolled = <Time at={standing.enrolledAt} timeZone={timeZone} />;
  const headingId = `programme-${standing.enrolmentId}`;
  return (
    <Card as="article" className="person-programme" aria-labelledby={headingId}>
      <header className="card-head">
        <h2 id={headingId}>{standing.programme.title}</h2>
        <StateChip standing={standing} />
      </header>
      {standing.programme.retired && (
        <p className="small muted">
          {standing.programme.takenOut
            ? m.clearance_standing_card_taken_out()
            : m.clearance_standing_card_retired()}
        </p>
      )}
      {standing.reasons.length > 0 && (
        <ul className="person-reasons">
          {standing.reasons.map((reason, index) => (
            <li key={`${reason.code}-${index}`}>{reasonText(reason)}</li>
          ))}
        </ul>
      )}
      <Facts>
        <Fact name={LEVEL_WORDS[standing.level].title}>
          {channelsText(channels.map((channel) => channel.name))}
        </Fact>
        {validFrom && validUntil ? (
          <Fact name={m.clearance_standing_card_granted()}>
            <Rich
              of={m.clearance_standing_card_granted_days.parts()}
              as={{
                from: () => <DayText day={validFrom} />,
                until: () => <DayText day={validUntil} />,
              }}
            />
          </Fact>
        ) : (
          <Fact name={m.clearance_standing_card_done()}>
            {m.clearance_standing_card_steps({
              done: numberText(standing.steps.done),
              total: numberText(standing.steps.total),
            })}
          </Fact>
        )}
        {standing.supervised && (
          <Fact name={m.clearance_standing_card_supervised()}>
            {supervisedLine(standing.supervised)}
          </Fact>
        )}
        {standing.holds && renewFrom && (
          <Fact name={m.clearance_standing_card_renewal()}>
            <Rich
              of={m.clearance_standing_card_renewal_from.parts()}
              as={{ day: () => <DayText day={renewFrom} /> }}
            />
          </Fact>
        )}
        <Fact name={m.clearance_standing_card_enrolled()}>
          {dueOn && !validUntil ? (
            <Rich
              of={m.clearance_standing_card_enrolled_due.parts()}
              as={{ time: () => enrolled, day: () => <DayText day={dueOn} /> }}
            />
          ) : (
            enrolled
          )}
        </Fact>
      </Facts>
      {later.map((line) => (
        <p key={line} className="small muted">
          {line}
        </p>
      ))}
      <h3>{m.clearance_evidence_title()}</h3>
      <Evidence programme={programme} timeZone={timeZone} recordOf={recordOf} />
      {children}
    </Card>
  );
}
