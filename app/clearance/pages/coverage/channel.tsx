import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { spansText } from "~/clearance/rules/coverage/hours";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
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
            <Rich
              of={m.clearance_coverage_covered.parts({ hours: words.covered })}
              as={{ label: (label) => <span className="muted">{label}</span> }}
            />
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
        caption={m.clearance_coverage_calendar({ channel: channel.name })}
        weeks={weeks}
        chosen={chosen?.day ?? null}
        to={(day) => `?channel=${channel.key}&day=${day}#${id}-name`}
      />
    </Card>
  );
}

function NearWords({ steps, count, people }: NonNullable<CoveredChannel["words"]["near"]>) {
  const hidden = count - people.length;
  const more = { count: numberText(count), more: numberText(hidden) };
  const words =
    steps === 1
      ? hidden > 0
        ? m.clearance_coverage_near_1_more.parts(more)
        : m.clearance_coverage_near_1.parts({ count })
      : hidden > 0
        ? m.clearance_coverage_near_2_more.parts(more)
        : m.clearance_coverage_near_2.parts({ count });
  const named = people.map(({ id, name, nextStep: next, hoursKnown }) => (
    <Rich
      key={id}
      of={
        hoursKnown
          ? m.clearance_coverage_near_person.parts({ name, next })
          : m.clearance_coverage_near_person_unknown.parts({ name, next })
      }
      as={{ link: (words) => <Link to={`/clearance/people/${id}`}>{words}</Link> }}
    />
  ));
  return (
    <p>
      <Rich of={words} as={{ people: () => <InALine>{named}</InALine> }} />
    </p>
  );
}

/** One after another, with commas between. */
function InALine({ children }: { children: readonly ReactNode[] }) {
  return children.map((child, index) => (
    <span key={index}>
      {index > 0 && ", "}
      {child}
    </span>
  ));
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
        <Rich
          of={m.clearance_hours_weekday_date.parts({ weekday })}
          as={{ day: () => <DayText day={day} year={false} long /> }}
        />
      </h3>
      {working.count === 0 ? (
        <p>{m.clearance_coverage_chosen_nobody()}</p>
      ) : (
        <ul>
          {working.named.map(({ id, name, spans }) => (
            <li key={id}>
              <Link to={`/clearance/people/${id}`}>{name}</Link> {spansText(spans)}
            </li>
          ))}
          {working.count > working.named.length && (
            <li>{m.clearance_coverage_others({ count: working.count - working.named.length })}</li>
          )}
        </ul>
      )}
      {working.count > 1 && (
        <p className="small muted">
          {m.clearance_coverage_together({ hours: spansText(covered) })}
        </p>
      )}
      {unknown.count > 0 && (
        <p className="small">
          <Rich
            of={m.clearance_coverage_hours_unknown.parts()}
            as={{
              people: () => (
                <InALine>
                  {[
                    ...unknown.named.map(({ id, name }) => (
                      <Link key={id} to={`/clearance/people/${id}/hours`}>
                        {name}
                      </Link>
                    )),
                    ...(unknown.count > unknown.named.length
                      ? [
                          m.clearance_coverage_others({
                            count: unknown.count - unknown.named.length,
                          }),
                        ]
                      : []),
                  ]}
                </InALine>
              ),
            }}
          />
        </p>
      )}
    </div>
  );
}
