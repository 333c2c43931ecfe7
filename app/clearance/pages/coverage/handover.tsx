import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import {
  showHandover,
  type HandoverView,
} from "~/clearance/services/coverage/show-handover.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ShareLine } from "~/kit/parts/charts/share-line";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { DayText } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import { IndependenceCard } from "./independence-card";
import "~/kit/parts/records/table.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: `${m.people_shell_handover()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "handover:read");
  return await showHandover({ store, company: actor, now });
});

export default function HandoverPage() {
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={m.people_shell_handover()}
        lead={m.clearance_handover_lead()}
        actions={
          <LinkButton to="/clearance/playbook#responsibilities">
            {m.clearance_handover_change()}
          </LinkButton>
        }
      />
      {view.steps.length === 0 ? (
        <Card>
          <Empty title={m.clearance_handover_empty()} icon="book">
            <p>{m.clearance_handover_empty_text()}</p>
          </Empty>
        </Card>
      ) : (
        <div className="stack gap-5">
          <IndependenceCard {...view} />
          <Responsibilities {...view} />
          {view.history.length > 1 && <Moved {...view} />}
        </div>
      )}
    </>
  );
}

const HOLDERS = {
  agency: m.clearance_handover_agency,
  shared: m.clearance_handover_both,
  company: m.clearance_handover_company,
};

function Responsibilities({ steps }: Pick<HandoverView, "steps">) {
  const late = steps.filter(({ state }) => state.kind === "late").length;
  return (
    <Card fit="flush" aria-labelledby="responsibilities">
      <div className="table-title">
        <h2 id="responsibilities">{m.clearance_handover_responsibilities()}</h2>
        <p className="small muted">
          {late === 0
            ? m.clearance_handover_none_late()
            : m.clearance_handover_some_late({ count: late })}
        </p>
      </div>
      <div className="table-scroll">
        <table className="table table-cards">
          <TableHead
            columns={[
              m.clearance_handover_task(),
              m.clearance_handover_now(),
              m.clearance_handover_then(),
              m.clearance_handover_by(),
              m.clearance_handover_state(),
            ]}
          />
          <tbody>
            {steps.map((step) => (
              <tr key={step.task}>
                <th scope="row">{step.task}</th>
                <td data-label={m.clearance_handover_now()}>{HOLDERS[step.now]()}</td>
                <td data-label={m.clearance_handover_then()}>{HOLDERS[step.then]()}</td>
                <td data-label={m.clearance_handover_by()} className="nowrap">
                  <DayText day={step.lastDay} />
                </td>
                <td data-label={m.clearance_handover_state()}>
                  <State {...step.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function State(state: HandoverView["steps"][number]["state"]) {
  switch (state.kind) {
    case "done":
      return (
        <Chip tone="ok" icon="check">
          {m.clearance_handover_as_agreed()}
        </Chip>
      );
    case "on-time":
      return (
        <Chip tone="idle" icon="clock">
          {state.days === 0
            ? m.clearance_handover_last_day()
            : m.clearance_handover_days_left({ count: state.days })}
        </Chip>
      );
    case "late":
      return (
        <Chip tone="bad" icon="alert">
          {m.clearance_handover_late_by({ count: state.days })}
        </Chip>
      );
    default:
      return state satisfies never;
  }
}

function Moved({ history }: Pick<HandoverView, "history">) {
  const last = history.at(-1);
  return (
    <Card aria-labelledby="moved">
      <div className="card-head">
        <h2 id="moved">{m.clearance_handover_moved()}</h2>
      </div>
      <ShareLine
        label={m.clearance_handover_moved_line({ percent: percentText(last?.held ?? 0) })}
        points={history.map(({ day, held }) => ({ day, basisPoints: held }))}
      />
      <details>
        <summary>{m.clearance_handover_table()}</summary>
        <div className="table-scroll">
          <table className="table">
            <TableHead
              columns={[
                m.clearance_handover_playbook(),
                m.clearance_handover_published(),
                { number: m.clearance_handover_held() },
              ]}
            />
            <tbody>
              {history.map(({ number, day, held }) => (
                <tr key={number}>
                  <th scope="row">
                    {m.clearance_handover_version({ number: numberText(number) })}
                  </th>
                  <td>
                    <DayText day={day} />
                  </td>
                  <td className="number">{percentText(held)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Card>
  );
}
