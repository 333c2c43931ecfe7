import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { policyVersions, type VersionLine } from "~/clearance/services/policy/versions.server";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { DayText } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import { policyPath } from "./paths";
import { RemindButton } from "./remind";
import "~/kit/parts/records/table.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: "Social media policy · Firsthand" }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "policy:overview");
  return policyVersions({ store, actor, now });
});

export default function Policy() {
  const { versions, toSign } = useLoaderData<typeof loader>();
  const current = versions[0];
  return (
    <>
      <PageHead
        title="Social media policy"
        lead={
          current && (
            <>
              Version {current.version} is in force since <DayText day={current.publishedOn} />. You
              can always read what people signed, as it was.
            </>
          )
        }
        actions={toSign && <RemindButton {...toSign} variant="primary" />}
      />
      {versions.length === 0 ? (
        <Card>
          <Empty title="No policy yet" icon="book">
            <p>Once your agency publishes one, you see here who has signed it.</p>
          </Empty>
        </Card>
      ) : (
        <Card fit="flush" aria-label="Versions">
          <table className="table table-cards">
            <caption className="visually-hidden">Every version, the newest first</caption>
            <TableHead
              columns={[
                "Version",
                "In force",
                "To be signed",
                { number: "Signed" },
                { number: "Not signed" },
                { number: "Overdue" },
              ]}
            />
            <tbody>
              {versions.map((line) => (
                <Version key={line.id} line={line} />
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </>
  );
}

function Version({ line }: { line: VersionLine }) {
  const { version, change, publishedOn, reacknowledge, graceUntil, current } = line;
  const { signed, unsigned, overdue } = line;
  const to = policyPath(version);
  return (
    <tr>
      <th scope="row">
        <span className="row">
          <Link to={to}>
            <b>{version}</b>
          </Link>
          {current && (
            <Chip tone="ok" icon="check">
              Current
            </Chip>
          )}
        </span>
        <span className="small muted">{change}</span>
      </th>
      <td data-label="In force">
        <DayText day={publishedOn} />
      </td>
      <td data-label="To be signed">
        {reacknowledge && graceUntil ? (
          <span>
            by <DayText day={graceUntil} />
          </span>
        ) : (
          <span className="muted">Minor: not again</span>
        )}
      </td>
      <td data-label="Signed" className="number">
        <Link to={`${to}?show=signed`}>{signed}</Link>
      </td>
      <td data-label="Not signed" className="number">
        {unsigned > 0 ? <Link to={`${to}?show=unsigned`}>{unsigned}</Link> : "0"}
      </td>
      <td data-label="Overdue" className="number">
        {overdue > 0 ? (
          <Chip tone="bad" icon="alert">
            {overdue}
          </Chip>
        ) : (
          "0"
        )}
      </td>
    </tr>
  );
}
