import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { scopeText } from "~/clearance/rules/words/scope-words";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
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
import "./expiring.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: `${m.people_shell_ending()} · Firsthand` }];

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
      <PageHead title={m.people_shell_ending()} lead={m.clearance_ending_lead()} />
      <div className="stack gap-5">
        <div className="stats grid grid-narrow ending-stats">
          {windows.map(({ days, people }) => (
            <Stat
              key={days}
              label={m.clearance_ending_in_days({ days: numberText(days) })}
              value={people}
              tone={days === 30 && people > 0 ? "warn" : undefined}
              note={
                people === 0
                  ? m.clearance_board_page_nobody()
                  : m.clearance_ending_people({ count: people })
              }
            />
          ))}
        </div>
        {none ? (
          <Card>
            <Empty title={m.clearance_ending_none()} icon="check">
              <p>{m.clearance_ending_none_text()}</p>
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
                  ? m.clearance_ending_within({ days: numberText(window.days) })
                  : m.clearance_ending_between({
                      from: numberText(windows[index - 1]!.days + 1),
                      until: numberText(window.days),
                    })
              }
            />
          ))
        )}
      </div>
    </>
  );
}

function EndingTable({
  window: { days, endings, count },
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
          <TableHead
            columns={[
              m.clearance_labels_person(),
              m.clearance_ending_may(),
              m.clearance_ending_last_day(),
              m.clearance_ending_renewal(),
            ]}
          />
          <tbody>
            {endings.map((ending) => (
              <tr key={ending.enrolmentId}>
                <th scope="row" className="ending-person">
                  <Link to={`/clearance/people/${ending.person.id}`}>{ending.person.name}</Link>
                  {ending.person.team && <div className="small muted">{ending.person.team}</div>}
                </th>
                <td data-label={m.clearance_ending_may()}>
                  {scopeText(
                    ending.level,
                    channels.filter(({ id }) => ending.channelIds.includes(id)),
                  )}
                </td>
                <td data-label={m.clearance_ending_last_day()} className="nowrap">
                  <DayText day={ending.validUntil} />{" "}
                  <span className="small muted">{inDays(ending.inDays)}</span>
                </td>
                <td data-label={m.clearance_ending_renewal()}>{renewalText(ending)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > endings.length && (
        <p className="table-foot row flow between small muted">
          {m.clearance_coverage_others({ count: count - endings.length })}
          <Link to="/clearance?sort=valid-until">{m.clearance_ending_all()}</Link>
        </p>
      )}
    </Card>
  );
}

function inDays(days: number): string {
  return days === 0 ? m.clearance_ending_today() : m.clearance_ending_in({ count: days });
}

function renewalText({ programme, renewing, steps, nextStep }: Window["endings"][number]): string {
  if (programme.takenOut) return m.clearance_ending_taken_out({ programme: programme.title });
  if (programme.retired) return m.clearance_ending_retired({ programme: programme.title });
  if (!renewing) return m.clearance_ending_later();
  const said = { done: numberText(steps.done), total: numberText(steps.total) };
  return nextStep === "—"
    ? m.clearance_ending_done(said)
    : m.clearance_ending_done_next({ ...said, next: nextStep });
}
