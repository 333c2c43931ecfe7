import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { authorise } from "~/http/authorise";
import { handled } from "~/http/refusals";
import { policyOverview, type PolicySigner } from "~/services/clearance/policy-overview.server";
import { LinkButton } from "~/ui/button";
import { Card } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { Empty } from "~/ui/empty";
import { Icon } from "~/ui/icon";
import { TreeView } from "~/ui/markdoc/tree-view";
import { PageHead } from "~/ui/page-head";
import { Pill, Pills } from "~/ui/pills";
import { DayText, Time } from "~/ui/time";
import "~/ui/styles/person.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: "Social media policy · Firsthand" }];

const PAGE_SIZE = 50;

const Address = z.object({
  show: z.enum(["unsigned", "signed"]).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "policy:overview");
  const params = new URL(args.request.url).searchParams;
  const address = Address.parse(Object.fromEntries(params));
  const { signed, unsigned, ...overview } = await policyOverview({ store, actor, now });
  const show = address.show ?? (unsigned.length > 0 ? "unsigned" : "signed");
  const people = show === "signed" ? signed : unsigned;
  const pages = Math.max(1, Math.ceil(people.length / PAGE_SIZE));
  const page = Math.min(address.page, pages);
  return {
    ...overview,
    counts: { signed: signed.length, unsigned: unsigned.length },
    show,
    page,
    pages,
    people: people.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
  };
});

type Overview = Awaited<ReturnType<typeof loader>>;

export default function Policy() {
  const overview = useLoaderData<typeof loader>();
  const { current, older, company, text } = overview;
  if (!current) {
    return (
      <>
        <PageHead title="Social media policy" />
        <Card>
          <Empty title="There is no policy yet" icon="book">
            <p>When your agency publishes one, you see here who has signed it.</p>
          </Empty>
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={`${current.title} ${current.version}`}
        lead={
          <>
            In force since <Time at={current.publishedAt} timeZone={company.timeZone} />.{" "}
            {current.change}
          </>
        }
      />
      <div className="stack stack-wide">
        <Card fit="flush" aria-label="Who has signed">
          <Signers {...overview} />
        </Card>
        <div className="columns">
          <Card>
            <div className="prose reading">
              <TreeView tree={text} preview />
            </div>
          </Card>
          <Card as="aside" fit="tight" aria-labelledby="older">
            <h2 id="older">Older versions</h2>
            {older.length === 0 ? (
              <p className="muted small">This is the first one.</p>
            ) : (
              <ul className="plain-list stack">
                {older.map((version) => (
                  <li key={version.id}>
                    <p className="evidence-title">{version.version}</p>
                    <p className="small muted">
                      Since <Time at={version.publishedAt} timeZone={company.timeZone} />.{" "}
                      {version.change}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
    </>
  );
}

function Signers({ people, show, counts, page, pages, company }: Overview) {
  const to = (other: number) => `/clearance/policy?show=${show}&page=${other}`;
  return (
    <>
      <div className="table-tools">
        <Pills label="Who has signed">
          <Pill to="/clearance/policy?show=unsigned" active={show === "unsigned"}>
            Not signed <span className="numbers">{counts.unsigned}</span>
          </Pill>
          <Pill to="/clearance/policy?show=signed" active={show === "signed"}>
            Signed <span className="numbers">{counts.signed}</span>
          </Pill>
        </Pills>
      </div>
      {people.length === 0 ? (
        <Empty
          title={show === "unsigned" ? "Everybody has signed" : "Nobody has signed yet"}
          icon={show === "unsigned" ? "check" : "pen"}
        />
      ) : (
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Signed</th>
              <th scope="col">{show === "unsigned" ? "Due" : "Version"}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Signer key={person.id} {...{ person, timeZone: company.timeZone }} />
            ))}
          </tbody>
        </table>
      )}
      {pages > 1 && (
        <nav className="table-foot" aria-label="Pages">
          <span className="small muted">
            Page {page} of {pages}
          </span>
          <span className="row">
            {page > 1 && <LinkButton to={to(page - 1)}>Previous</LinkButton>}
            {page < pages && <LinkButton to={to(page + 1)}>Next</LinkButton>}
          </span>
        </nav>
      )}
    </>
  );
}

function Signer({ person, timeZone }: { person: PolicySigner; timeZone: string }) {
  const { id, name, team, signed, enough, due, overdue } = person;
  return (
    <tr>
      <th scope="row">
        <Link to={`/clearance/people/${id}`}>{name}</Link>
        {team && <span className="small muted"> {team}</span>}
      </th>
      <td data-label="Signed">
        {signed ? (
          <>
            <Time at={signed.at} timeZone={timeZone} />
            {!enough && <span className="muted"> ({signed.version})</span>}
          </>
        ) : (
          <span className="muted">Never</span>
        )}
      </td>
      {enough ? (
        <td data-label="Version">{signed?.version}</td>
      ) : (
        <td data-label="Due">
          {due === null ? (
            <span className="muted">Before being cleared</span>
          ) : overdue ? (
            <Chip tone="bad" icon="alert">
              Was due <DayText day={due} />
            </Chip>
          ) : (
            <span className="row">
              <Icon name="clock" />
              <DayText day={due} />
            </span>
          )}
        </td>
      )}
    </tr>
  );
}
