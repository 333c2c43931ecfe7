import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import {
  showCoverage,
  type CoverageView,
} from "~/clearance/services/coverage/show-coverage.server";
import { Card } from "~/kit/parts/cards/card";
import { DayStrip } from "~/kit/parts/charts/day-strip";
import { Empty } from "~/kit/parts/page/empty";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { ChannelCard } from "./channel";
import "./coverage.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: `${m.people_shell_coverage()} · Firsthand` }];

/** `?channel=x&day=2026-11-28` says who covers it then. */
const Chosen = z.object({
  channel: z.string().min(1).max(100),
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "board:read");
  const params = new URL(args.request.url).searchParams;
  const chosen = Chosen.safeParse(Object.fromEntries(params)).data ?? null;
  const view = await showCoverage({ store, company: actor, now, chosen });
  return { ...view, ofTeams: actor.teams !== "all" };
});

export default function CoveragePage() {
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={m.people_shell_coverage()}
        lead={view.ofTeams ? m.clearance_coverage_lead_teams() : m.clearance_coverage_lead()}
      />
      {view.channels.length === 0 || view.people === 0 ? (
        <Card>
          <Empty title={m.clearance_coverage_empty()} icon="people">
            <p>{m.clearance_coverage_empty_text()}</p>
          </Empty>
        </Card>
      ) : (
        <div className="stack gap-5">
          <HoursUnknown {...view} />
          <Overview {...view} />
          {view.channels.map((one) => (
            <ChannelCard
              key={one.channel.id}
              covered={one}
              chosen={view.chosen?.channel.key === one.channel.key ? view.chosen : null}
            />
          ))}
        </div>
      )}
    </>
  );
}

function HoursUnknown({ unknown }: Pick<CoverageView, "unknown">) {
  const { count, named } = unknown;
  if (count === 0) return null;
  return (
    <Notice tone="warn" title={m.clearance_coverage_unknown({ count })}>
      <p>{m.clearance_coverage_unknown_text()}</p>
      <details className="coverage-unknown">
        <summary>{m.clearance_coverage_unknown_who()}</summary>
        <ul>
          {named.map(({ id, name }) => (
            <li key={id}>
              <Link to={`/clearance/people/${id}/hours`}>{m.clearance_hours_of({ name })}</Link>
            </li>
          ))}
          {count > named.length && (
            <li>{m.clearance_coverage_others({ count: count - named.length })}</li>
          )}
        </ul>
      </details>
    </Notice>
  );
}

/** Every channel in a line, to see all of them at once; the tables below have the numbers. */
function Overview({ channels, total }: Pick<CoverageView, "channels" | "total">) {
  return (
    <Card aria-labelledby="overview">
      <div className="card-head">
        <h2 id="overview">{m.clearance_coverage_overview()}</h2>
        <p className="small muted">
          {m.clearance_coverage_channel_days({
            covered: numberText(total.covered),
            all: numberText(total.all),
          })}
        </p>
      </div>
      <ul className="overview plain-list stack gap-2 room-below">
        {channels.map(({ channel, weeks, words }) => (
          <li key={channel.id}>
            <a href={`#channel-${channel.key}`}>{channel.name}</a>
            <DayStrip
              label={m.clearance_coverage_strip({ title: words.title, channel: channel.name })}
              weeks={weeks.map(({ days }) => days.flatMap((day) => (day ? [day.people] : [])))}
            />
          </li>
        ))}
      </ul>
      <p className="small muted">{m.clearance_coverage_legend()}</p>
    </Card>
  );
}
