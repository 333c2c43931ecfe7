import { Link } from "@remix-run/react";
import { stepsText } from "~/clearance/rules/words/describe";
import { spansText } from "~/clearance/rules/coverage/hours";
import { spelled } from "~/kit/text/amounts";
import type {
  CoveredChannel,
  CoverageView,
} from "~/clearance/services/coverage/show-coverage.server";
import { Card } from "~/kit/parts/cards/card";
import { CoverageCalendar } from "~/clearance/parts/coverage/coverage-calendar";
import { Icon } from "~/kit/parts/icon";
import { DayText } from "~/kit/parts/time/time";
import "./coverage.css";

interface ChannelCardProps {
  covered: CoveredChannel;
  chosen: CoverageView["chosen"];
}

const ICONS = { ok: "check", warn: "clock", bad: "alert" } as const;

/** So many are named; more would hide what is said. */
const MOST_NAMED = 5;

/** One channel: what there is to say of it first, then day by day. */
export function ChannelCard({ covered: { channel, words, weeks }, chosen }: ChannelCardProps) {
  const id = `channel-${channel.key}`;
  return (
    <Card className="coverage-channel" id={id} aria-labelledby={`${id}-name`}>
      <div className="coverage-words stack gap-2">
        <h2 id={`${id}-name`}>
          {channel.name} <span className="small muted">{channel.handle}</span>
        </h2>
        <p className={`coverage-title row row-top gap-2 coverage-${words.tone}`}>
          <Icon name={ICONS[words.tone]} />
          <strong>{words.title}</strong>
        </p>
        {words.near && <NearWords {...words.near} />}
        {words.covered && (
          <p className="small">
            <span className="muted">Covered:</span> {words.covered}
          </p>
        )}
        {words.notes.map((note) => (
          <p key={note} className="small muted">
            {note}
          </p>
        ))}
        {chosen && <ChosenDay {...chosen} />}
      </div>
      <CoverageCalendar
        caption={`${channel.name}: how many people cover each day`}
        weeks={weeks}
        chosen={chosen?.day ?? null}
        to={(day) => `?channel=${channel.key}&day=${day}#${id}-name`}
      />
    </Card>
  );
}

function NearWords({ steps, people }: NonNullable<CoveredChannel["words"]["near"]>) {
  const more = people.length - MOST_NAMED;
  return (
    <p>
      {spelled(people.length, "person is", "people are")} {stepsText(steps)} away:{" "}
      {people.slice(0, MOST_NAMED).map(({ id, name, nextStep, hoursKnown }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Link to={`/clearance/people/${id}`}>{name}</Link> ({nextStep.toLowerCase()}
          {!hoursKnown && "; hours not known"})
        </span>
      ))}
      {more > 0 && ` and ${more} more`}.
    </p>
  );
}

function ChosenDay({
  day,
  weekday,
  working,
  unknown,
  covered,
}: NonNullable<CoverageView["chosen"]>) {
  return (
    <div className="box box-sunken stack gap-2" role="status">
      <h3>
        {weekday} <DayText day={day} year={false} long />
      </h3>
      {working.length === 0 ? (
        <p>Nobody who is cleared is known to work.</p>
      ) : (
        <ul>
          {working.map(({ id, name, spans }) => (
            <li key={id}>
              <Link to={`/clearance/people/${id}`}>{name}</Link> {spansText(spans)}
            </li>
          ))}
        </ul>
      )}
      {working.length > 1 && <p className="small muted">Together: {spansText(covered)}</p>}
      {unknown.length > 0 && (
        <p className="small">
          Hours not known:{" "}
          {unknown.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <Link to={`/clearance/people/${id}/hours`}>{name}</Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
