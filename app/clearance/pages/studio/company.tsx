import { companyPath } from "~/people/rules/paths";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { counted } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showCompany } from "~/clearance/services/studio/show-company.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { Field } from "~/kit/parts/forms/field";
import { Icon } from "~/kit/parts/icon";
import { PageHead } from "~/kit/parts/page/page-head";
import { NumberedPages } from "~/kit/parts/page/pager";
import { Pill, Pills } from "~/kit/parts/records/pills";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { playbookPath } from "~/company/rules/paths";
import { PeopleTable } from "./people-table";
import { companyQueryOf, companySearch, SHOWN, type Shown } from "./paths";
import "~/kit/parts/records/table.css";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.company.name : "Not found"} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const query = companyQueryOf(args.request);
  const key = args.params.company ?? "";
  const { search, show: group, page, pageSize } = query;
  const asked = { search, group, page, pageSize };
  const view = await showCompany({ store, actor, now, key, query: asked });
  return { ...view, query: { ...query, page: view.page } };
});

type View = Awaited<ReturnType<typeof loader>>;

const LABELS: Record<Shown, string> = {
  "trainer-sign-off": "Waiting for you",
  training: "In training",
  "manager-sign-off": "Waiting for a manager",
  cleared: "Cleared",
  expiring: "Expiring",
  paused: "Paused or revoked",
  expired: "Expired",
};

export default function CompanyPage() {
  const view = useLoaderData<typeof loader>();
  const { company, everyone, matching, rows, query } = view;
  return (
    <>
      <PageHead
        back={{ to: "/studio", label: "Companies" }}
        title={company.name}
        lead={counted(everyone, "person", "people")}
        actions={<LinkButton to={playbookPath(company.key)}>Playbook</LinkButton>}
      />
      {everyone === 0 ? (
        <Card>
          <Empty title="Nobody is here yet" icon="people">
            <p>
              As soon as people of this company are added and enrolled, you see how far they are.
            </p>
          </Empty>
        </Card>
      ) : (
        <Card fit="flush" aria-label="People">
          <Tools {...view} />
          <p className="visually-hidden" role="status">
            {matching} shown
          </p>
          {rows.length === 0 ? (
            <Empty
              title="Nobody matches"
              icon="search"
              action={<LinkButton to={companyPath(company.key)}>Show everybody</LinkButton>}
            >
              <p>Try another name, or another state.</p>
            </Empty>
          ) : (
            <PeopleTable rows={rows} companyKey={company.key} />
          )}
          <NumberedPages
            {...view}
            pageSize={query.pageSize}
            to={(page) => `${companyPath(company.key)}${companySearch({ ...query, page })}`}
          />
        </Card>
      )}
    </>
  );
}

function Tools({ company, query, counts }: View) {
  const path = companyPath(company.key);
  return (
    <div className="table-tools row flow">
      <Form method="get" action={path} role="search" className="search" preventScrollReset>
        {query.show && <input type="hidden" name="show" value={query.show} />}
        <Field
          key={query.search}
          label="Search a name or team"
          hideLabel
          type="search"
          name="q"
          placeholder="Search a name or team"
          defaultValue={query.search}
          maxLength={100}
          autoComplete="off"
        />
        <Button type="submit">
          <Icon name="search" />
          <VisuallyHidden>Search</VisuallyHidden>
        </Button>
      </Form>
      <Pills label="Filter by state">
        <Pill to={`${path}${companySearch({ search: query.search })}`} active={query.show === null}>
          All <span className="numbers">{counts.all}</span>
        </Pill>
        {SHOWN.map((show) => (
          <Pill
            key={show}
            to={`${path}${companySearch({ search: query.search, show })}`}
            active={query.show === show}
          >
            {LABELS[show]} <span className="numbers">{counts[show]}</span>
          </Pill>
        ))}
      </Pills>
    </div>
  );
}
