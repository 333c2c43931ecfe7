import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { scopeText } from "~/clearance/rules/words/scope-words";
import { plural } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showExpiring, type ExpiringView } from "~/clearance/services/board/show-expiring.server";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { Stat } from "~/kit/parts/records/stat";
import { DayText } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import "~/kit/parts/records/table.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: "Ending soon · Firsthand" }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "board:read");
  return await showExpiring({ store, actor, now });
});

type Window = ExpiringView["windows"][number];

export default function ExpiringPage() {
  const { windows, channels } = useLoaderData<typeof loader>();
  const none = windows.every(({ endings }) => endings.length === 0);
  return (
    <>
      <PageHead
        title="Ending soon"
        lead="What ends in the coming 90 days. Renewing early never costs a day."
      />
      <div className="stack gap-5">
        <div className="stats grid grid-narrow">
          {windows.map(({ days, people }) => (
            <Stat
              key={days}
              label={`In ${days} days`}
              value={people}
              tone={days === 30 && people > 0 ? "warn" : undefined}
              note={people === 0 ? "nobody" : plural(people, "person", "people")}
            />
          ))}
        </div>
        {none ? (
          <Card>
            <Empty title="Nothing ends soon" icon="check">
              <p>Every clearance runs for more than 90 days.</p>
            </Empty>
          </Card>
        ) : (
          windows.map((window, index) => (
            <EndingTable
              key={window.days}
              window={window}
              channels={channels}
              title={
                index === 0
                  ? `Within ${window.days} days`
                  : `In ${windows[index - 1]!.days + 1} to ${window.days} days`
              }
            />
          ))
        )}
      </div>
    </>
  );
}

function EndingTable({
  window: { days, endings },
  title,
  channels,
}: {
  window: Window;
  title: string;
  channels: ExpiringView["channels"];
}) {
  if (endings.length === 0) return null;
  return (
    <Card fit="flush" aria-labelledby={`within-${days}`}>
      <h2 id={`within-${days}`} className="table-title">
        {title}
      </h2>
      <div className="table-scroll">
        <table className="table table-cards">
          <TableHead columns={["Person", "May", "Last day", "Renewal"]} />
          <tbody>
            {endings.map((ending) => (
              <tr key={ending.enrolmentId}>
                <th scope="row">
                  <Link to={`/clearance/people/${ending.person.id}`}>{ending.person.name}</Link>
                  {ending.person.team && <span className="small muted"> {ending.person.team}</span>}
                </th>
                <td data-label="May">
                  {scopeText(
                    ending.level,
                    channels.filter(({ id }) => ending.channelIds.includes(id)),
                  )}
                </td>
                <td data-label="Last day" className="nowrap">
                  <DayText day={ending.validUntil} />{" "}
                  <span className="small muted">{inDays(ending.inDays)}</span>
                </td>
                <td data-label="Renewal">{renewalText(ending)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function inDays(days: number): string {
  if (days === 0) return "today";
  return plural(days, "tomorrow", "in # days");
}

function renewalText({ programme, renewing, steps, nextStep }: Window["endings"][number]): string {
  if (programme.takenOut) return `Taken out of “${programme.title}”`;
  if (programme.retired) return `“${programme.title}” is no longer taught`;
  if (!renewing) return "Can begin later";
  const next = nextStep === "—" ? "" : ` · ${nextStep}`;
  return `${steps.done} of ${steps.total} done${next}`;
}
