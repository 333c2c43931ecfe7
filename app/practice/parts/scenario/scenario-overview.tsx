import { Form, Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { numberText } from "~/kit/text/amounts";

interface ScenarioOverviewProps {
  scenario: {
    module: { key: string; title: string };
    key: string;
    title: string;
    lead: string;
    minutes: number;
    plays: readonly {
      id: string;
      number: number;
      startedAt: Date;
      end: { title: string; good: boolean; at: Date } | null;
    }[];
    open: { id: string; number: number } | null;
    passed: boolean;
  };
  /** Whether having done it counts today. */
  counts: boolean;
  /** What a change of the text since then asks for, and by when. */
  asked: string | null;
  /** What was just finished before coming here. */
  finished: string | null;
  timeZone: string;
}

/** What is to be known before a scenario is played, and how it went so far. */
export function ScenarioOverview({
  scenario,
  counts,
  asked,
  finished,
  timeZone,
}: ScenarioOverviewProps) {
  const here = `/learn/${scenario.module.key}/${scenario.key}`;
  return (
    <div className="stack gap-5">
      <PageHead
        eyebrow={m.practice_scenario_eyebrow({ count: scenario.minutes })}
        title={<bdi lang="en">{scenario.title}</bdi>}
        lead={<span lang="en">{scenario.lead}</span>}
      />
      {finished && <Notice tone="ok" role="status" title={finished} />}
      {scenario.passed &&
        (counts ? (
          <Notice tone="ok" title={m.practice_scenario_done_title()}>
            {m.practice_scenario_done_text()} <Asked asked={asked} here={here} />
          </Notice>
        ) : (
          <Notice tone="warn" icon="clock" title={m.practice_scenario_again_title()}>
            {m.practice_scenario_again_text()} <Asked asked={asked} here={here} />
          </Notice>
        ))}
      <Card aria-labelledby="how-it-goes" className="wide-buttons">
        <h2 id="how-it-goes">{m.practice_scenario_how()}</h2>
        <ul className="stack gap-2 room-below">
          <li>{m.practice_scenario_how_turns()}</li>
          <li>{m.practice_scenario_how_meters()}</li>
          <li>{m.practice_scenario_how_no_undo()}</li>
          <li>{m.practice_scenario_how_passed()}</li>
        </ul>
        {scenario.open ? (
          <LinkButton variant="primary" size="big" to={`${here}/plays/${scenario.open.id}`}>
            {m.practice_scenario_continue()}
          </LinkButton>
        ) : (
          <Form method="post" action={`${here}/plays`}>
            <Button variant="primary" size="big">
              {scenario.plays.length === 0
                ? m.practice_scenario_start()
                : m.practice_scenario_replay()}
            </Button>
          </Form>
        )}
      </Card>
      {scenario.plays.length > 0 && (
        <Card aria-labelledby="plays">
          <h2 id="plays">{m.practice_scenario_plays()}</h2>
          <ol className="plain-list ruled">
            {scenario.plays.map(({ id, number, startedAt, end }) => (
              <li key={id} className="row between flow">
                <span>
                  <Link to={`${here}/plays/${id}`}>
                    {m.practice_scenario_play({ number: numberText(number) })}
                    {end && (
                      <>
                        {": "}
                        <bdi lang="en">{end.title}</bdi>
                      </>
                    )}
                  </Link>{" "}
                  <Time
                    className="small muted"
                    at={end?.at ?? startedAt}
                    timeZone={timeZone}
                    style="datetime"
                  />
                </span>
                <EndChip good={end?.good ?? null} />
              </li>
            ))}
          </ol>
        </Card>
      )}
    </div>
  );
}

function Asked({ asked, here }: { asked: string | null; here: string }) {
  if (!asked) return null;
  return (
    <Rich
      of={m.assessment_overview_changed.parts({ asked })}
      as={{ link: (words) => <Link to={`${here}/changes`}>{words}</Link> }}
    />
  );
}

function EndChip({ good }: { good: boolean | null }) {
  if (good === null)
    return (
      <Chip tone="info" icon="pen">
        {m.practice_scenario_unfinished()}
      </Chip>
    );
  return good ? (
    <Chip tone="ok" icon="check">
      {m.practice_scenario_ended_well()}
    </Chip>
  ) : (
    <Chip tone="warn" icon="alert">
      {m.practice_scenario_ended_badly()}
    </Chip>
  );
}
