import { companyPath } from "~/people/rules/paths";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { useSearchForm } from "~/kit/browser/search-form";
import { addressReader, oneOf, PAGE, SEARCH } from "~/kit/http/read-address";
import { numberText } from "~/kit/text/amounts";
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
import { playbookPath, policyEditPath, settingsPath } from "~/company/rules/paths";
import { SetupCard } from "./setup-card";
import { PeopleTable } from "./people-table";
import { companySearch, SHOWN, type Shown } from "./paths";
import "~/kit/parts/records/table.css";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.company.name : m.clearance_labels_not_found()} · Firsthand` },
];

/** Few enough that a page is read, enough that few companies need a second. */
const PAGE_SIZE = 50;

const ADDRESS = addressReader(z.object({ q: SEARCH, show: oneOf(SHOWN), page: PAGE }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const { q: search, show, page } = ADDRESS.read(args.request);
  const key = args.params.company ?? "";
  const asked = { search, group: show, page, pageSize: PAGE_SIZE };
  const view = await showCompany({ store, actor, now, key, query: asked });
  return { ...view, query: { search, show, page: view.page, pageSize: PAGE_SIZE } };
});

type View = Awaited<ReturnType<typeof loader>>;

const LABELS: Record<Shown, () => string> = {
  "trainer-sign-off": m.clearance_studio_waiting,
  training: m.clearance_studio_training,
  "manager-sign-off": m.clearance_studio_waiting_manager,
  cleared: m.clearance_board_page_state_cleared,
  supervised: m.clearance_board_page_supervised,
  expiring: m.clearance_board_page_expiring,
  paused: m.clearance_board_page_paused,
  expired: m.clearance_board_page_state_expired,
};

export default function CompanyPage() {
  const view = useLoaderData<typeof loader>();
  const { company, everyone, matching, rows, query } = view;
  return (
    <>
      <PageHead
        back={{ to: "/studio", label: m.people_shell_companies() }}
        title={company.name}
        eyebrow={company.archivedAt ? m.clearance_studio_archived() : undefined}
        lead={everyone > 0 && m.clearance_board_page_people({ count: everyone })}
        actions={
          <div className="row row-strip">
            <LinkButton to={`${companyPath(company.key)}/people`}>
              {m.people_shell_staff()}
            </LinkButton>
            <LinkButton to={playbookPath(company.key)}>{m.clearance_studio_playbook()}</LinkButton>
            <LinkButton to={policyEditPath(company.key)}>{m.clearance_studio_policy()}</LinkButton>
            <LinkButton to={`${companyPath(company.key)}/incidents`}>
              {m.clearance_incidents_title()}
            </LinkButton>
            <LinkButton to={`${companyPath(company.key)}/teams`}>
              {m.people_shell_teams()}
            </LinkButton>
            <LinkButton to={settingsPath(company.key)}>{m.people_shell_settings()}</LinkButton>
          </div>
        }
      />
      {view.setup && <SetupCard companyKey={company.key} steps={view.setup} />}
      {everyone === 0 ? (
        <Card>
          <Empty
            title={m.clearance_board_page_empty()}
            icon="people"
            action={
              company.archivedAt === null && (
                <LinkButton to={`${companyPath(company.key)}/people/add`}>
                  {m.clearance_board_page_add()}
                </LinkButton>
              )
            }
          >
            <p>{m.clearance_studio_empty_text()}</p>
          </Empty>
        </Card>
      ) : (
        <Card fit="flush" aria-label={m.clearance_studio_people()}>
          <Tools {...view} />
          <p className="visually-hidden" role="status">
            {m.clearance_studio_shown({ count: numberText(matching) })}
          </p>
          {rows.length === 0 ? (
            <Empty
              title={m.clearance_studio_no_match()}
              icon="search"
              action={
                <LinkButton to={companyPath(company.key)}>
                  {m.clearance_board_page_show_everyone()}
                </LinkButton>
              }
            >
              <p>{m.clearance_studio_no_match_text()}</p>
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
  const form = useSearchForm(query.search);
  return (
    <div className="table-tools row flow">
      <Form
        key={form.key}
        ref={form.ref}
        method="get"
        action={path}
        role="search"
        className="search"
        preventScrollReset
      >
        {query.show && <input type="hidden" name="show" value={query.show} />}
        <Field
          label={m.clearance_board_page_search_label()}
          hideLabel
          type="search"
          name="q"
          placeholder={m.clearance_board_page_search_label()}
          defaultValue={query.search}
          maxLength={100}
          autoComplete="off"
        />
        <Button type="submit">
          <Icon name="search" />
          <VisuallyHidden>{m.clearance_board_page_search()}</VisuallyHidden>
        </Button>
      </Form>
      <Pills label={m.clearance_board_page_filter()}>
        <Pill to={`${path}${companySearch({ search: query.search })}`} active={query.show === null}>
          {m.clearance_board_page_all()} <span className="numbers">{numberText(counts.all)}</span>
        </Pill>
        {SHOWN.map((show) => (
          <Pill
            key={show}
            to={`${path}${companySearch({ search: query.search, show })}`}
            active={query.show === show}
          >
            {LABELS[show]()} <span className="numbers">{numberText(counts[show])}</span>
          </Pill>
        ))}
      </Pills>
    </div>
  );
}
