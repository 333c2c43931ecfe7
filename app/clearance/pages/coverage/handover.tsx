import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { counted, percentText, plural } from "~/kit/text/amounts";
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

export const meta: MetaFunction = () => [{ title: "Handover · Firsthand" }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "board:read");
  return await showHandover({ store, company: actor, now });
});

export default function HandoverPage() {
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Handover"
        lead="What moves from the agency to us, and by when"
        actions={
          <LinkButton to="/clearance/playbook#responsibilities">Change responsibilities</LinkButton>
        }
      />
      {view.steps.length === 0 ? (
        <Card>
          <Empty title="Nothing is agreed yet" icon="book">
            <p>The playbook’s responsibilities come up here, with who holds them and until when.</p>
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

const HOLDERS = { agency: "Agency", shared: "Shared", company: "Us" } as const;

function Responsibilities({ steps }: Pick<HandoverView, "steps">) {
  const late = steps.filter(({ state }) => state.kind === "late").length;
  return (
    <Card fit="flush" aria-labelledby="responsibilities">
      <div className="table-title">
        <h2 id="responsibilities">Responsibilities</h2>
        <p className="small muted">
          As the playbook has them, by date.{" "}
          {late === 0 ? "None is late." : plural(late, "One is late.", "# are late.")}
        </p>
      </div>
      <div className="table-scroll">
        <table className="table table-cards">
          <TableHead columns={["Task", "Now", "Then", "By the end of", "State"]} />
          <tbody>
            {steps.map((step) => (
              <tr key={step.task}>
                <th scope="row">{step.task}</th>
                <td data-label="Now">{HOLDERS[step.now]}</td>
                <td data-label="Then">{HOLDERS[step.then]}</td>
                <td data-label="By" className="nowrap">
                  <DayText day={step.lastDay} />
                </td>
                <td data-label="State">
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
          As agreed
        </Chip>
      );
    case "on-time":
      return (
        <Chip tone="idle" icon="clock">
          {state.days === 0 ? "Last day" : counted(state.days, "day left", "days left")}
        </Chip>
      );
    case "late":
      return (
        <Chip tone="bad" icon="alert">
          Late by {counted(state.days, "day")}
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
        <h2 id="moved">How the responsibilities moved</h2>
      </div>
      <ShareLine
        label={`The share of responsibilities held by us, version by version of the playbook; now ${percentText(last?.held ?? 0)}.`}
        points={history.map(({ day, held }) => ({ day, basisPoints: held }))}
      />
      <details>
        <summary>As a table</summary>
        <div className="table-scroll">
          <table className="table">
            <TableHead columns={["Playbook", "Published", { number: "Held by us" }]} />
            <tbody>
              {history.map(({ number, day, held }) => (
                <tr key={number}>
                  <th scope="row">Version {number}</th>
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
