import { Link } from "@remix-run/react";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import type { SignOffKind } from "~/clearance/rules/kinds";
import type { LaidOut } from "~/clearance/services/sign-offs/show-sign-offs.server";
import { Avatar } from "~/kit/parts/avatar";
import { Card } from "~/kit/parts/cards/card";
import { DossierView } from "~/clearance/parts/sign-offs/dossier";
import { Evidence } from "~/clearance/parts/evidence";
import { waitingId } from "~/clearance/parts/sign-offs/queue-tools";
import { SignOffForm } from "~/clearance/parts/sign-offs/sign-off-form";
import { TrainersWords } from "~/clearance/parts/sign-offs/trainers-words";
import { Time } from "~/kit/parts/time/time";
import "./waiting-card.css";

interface WaitingCardProps {
  side: SignOffKind;
  one: LaidOut;
  /** The person's own page. */
  to: string;
  /** Where the record of their signature under a policy's version is. */
  recordOf: (version: string) => string;
  /** Beside the team: the company, where there are several. */
  where?: string | undefined;
  now: Date;
  /** The enrolment behind it. */
  next: string | undefined;
  /** What was typed and what was wrong with it, after a form that came back. */
  sent: { comment?: string | undefined; error?: string | undefined };
}

/** One who waits for a sign-off, with all there is to look at, and the decision beside it. */
export function WaitingCard({
  side,
  one: { person, company, today, programme, dossier, since },
  to,
  recordOf,
  where,
  now,
  next,
  sent,
}: WaitingCardProps) {
  const { standing } = programme;
  const { timeZone } = company;
  const id = waitingId(standing.enrolmentId);
  return (
    <Card as="article" id={id} aria-labelledby={`${id}-name`}>
      <header className="row flow between gap-5 room-below">
        <span className="person">
          <Avatar name={person.name} />
          <span className="sign-off-person">
            <h2 id={`${id}-name`}>
              <Link to={to}>{person.name}</Link>
            </h2>
            <span className="small muted">{[person.team, where].filter(Boolean).join(" · ")}</span>
          </span>
        </span>
        <p className="small muted">
          {standing.programme.title} ({LEVEL_WORDS[programme.authorising.level].noun})
          {standing.holds && (standing.widens ? ", a channel more" : ", renewal")} · waits since{" "}
          <Time at={since} timeZone={timeZone} />,{" "}
          <Time at={since} timeZone={timeZone} style="relative" now={now} />
        </p>
      </header>
      <div className="sign-off-columns halves">
        <div className="stack">
          <TrainersWords signOff={standing.trainerSignOff} timeZone={timeZone} />
          <DossierView
            dossier={dossier}
            timeZone={timeZone}
            now={now}
            givenName={person.givenName}
          />
          <h3>What it rests on</h3>
          <Evidence programme={programme} timeZone={timeZone} recordOf={recordOf} only="training" />
        </div>
        <div className="box box-paper">
          <SignOffForm
            side={side}
            company={company}
            programme={programme}
            today={today}
            next={next}
            givenName={person.givenName}
            {...sent}
          />
        </div>
      </div>
    </Card>
  );
}
