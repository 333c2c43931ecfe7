import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { holds } from "~/people/rules/permissions";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { policyVersions, type VersionLine } from "~/clearance/services/policy/versions.server";
import { policyEditPath, policyHistoryPath } from "~/company/rules/paths";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { DayText } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import { policyPath } from "./paths";
import { RemindButton } from "./remind";
import "~/kit/parts/records/table.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: `${m.clearance_policy_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "policy:overview");
  const view = await policyVersions({ store, actor, now });
  return { ...view, canWrite: holds(actor, "policy:edit") };
});

export default function Policy() {
  const { versions, toSign, canWrite } = useLoaderData<typeof loader>();
  const current = versions[0];
  return (
    <>
      <PageHead
        title={m.clearance_policy_title()}
        lead={
          current && (
            <Rich
              of={m.clearance_policy_lead.parts({ version: current.version })}
              as={{ day: () => <DayText day={current.publishedOn} /> }}
            />
          )
        }
        actions={
          <>
            {canWrite && versions.length > 0 && (
              <>
                <LinkButton to={policyEditPath(null)}>{m.clearance_policy_write()}</LinkButton>
                <LinkButton to={policyHistoryPath(null)}>{m.clearance_policy_history()}</LinkButton>
              </>
            )}
            {toSign && <RemindButton {...toSign} />}
          </>
        }
      />
      {versions.length === 0 ? (
        <Card>
          <Empty
            title={m.clearance_policy_none()}
            icon="book"
            action={
              canWrite && (
                <LinkButton variant="primary" to={policyEditPath(null)}>
                  {m.clearance_policy_write_first()}
                </LinkButton>
              )
            }
          >
            <p>{m.clearance_policy_none_text()}</p>
          </Empty>
        </Card>
      ) : (
        <Card fit="flush" aria-label={m.clearance_policy_versions()}>
          <table className="table table-cards">
            <caption className="visually-hidden">{m.clearance_policy_caption()}</caption>
            <TableHead
              columns={[
                m.clearance_policy_version(),
                m.clearance_policy_in_force(),
                m.clearance_policy_to_sign(),
                { number: m.clearance_policy_signed() },
                { number: m.clearance_policy_not_signed() },
                { number: m.clearance_policy_overdue() },
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
              {m.clearance_policy_current()}
            </Chip>
          )}
        </span>
        <span className="small muted">{change}</span>
      </th>
      <td data-label={m.clearance_policy_in_force()}>
        <DayText day={publishedOn} />
      </td>
      <td data-label={m.clearance_policy_to_sign()} className="nowrap">
        {reacknowledge && graceUntil ? (
          <span>
            <Rich
              of={m.clearance_policy_to_sign_by.parts()}
              as={{ day: () => <DayText day={graceUntil} /> }}
            />
          </span>
        ) : (
          <span className="muted">{m.clearance_policy_minor()}</span>
        )}
      </td>
      <td data-label={m.clearance_policy_signed()} className="number">
        <Link to={`${to}?show=signed`}>{signed}</Link>
      </td>
      <td data-label={m.clearance_policy_not_signed()} className="number">
        {unsigned > 0 ? <Link to={`${to}?show=unsigned`}>{unsigned}</Link> : "0"}
      </td>
      <td data-label={m.clearance_policy_overdue()} className="number">
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
