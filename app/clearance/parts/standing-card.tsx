import type { ReactNode } from "react";
import { LEVEL_WORDS, reasonText } from "~/clearance/rules/words/describe";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import { channelsText } from "~/clearance/rules/words/scope-words";
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
            ? "Taken out of this programme: nothing more is granted."
            : "This programme is no longer taught."}
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
          <Fact name="Granted for">
            <DayText day={validFrom} /> to <DayText day={validUntil} />
          </Fact>
        ) : (
          <Fact name="Done">
            {standing.steps.done} of {standing.steps.total} steps
          </Fact>
        )}
        {standing.holds && renewFrom && (
          <Fact name="Renewing">
            from <DayText day={renewFrom} />
          </Fact>
        )}
        <Fact name="Enrolled">
          <Time at={standing.enrolledAt} timeZone={timeZone} />
          {dueOn && !validUntil && (
            <>
              , due <DayText day={dueOn} />
            </>
          )}
        </Fact>
      </Facts>
      {later.map((line) => (
        <p key={line} className="small muted">
          {line}
        </p>
      ))}
      <h3>Evidence</h3>
      <Evidence programme={programme} timeZone={timeZone} recordOf={recordOf} />
      {children}
    </Card>
  );
}
