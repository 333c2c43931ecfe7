import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { INSIGHTS } from "~/assessment/rules/paths";
import { activityPlace } from "~/curriculum/rules/paths";
import { addressReader, SEARCH } from "~/kit/http/read-address";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { EndingsTable } from "~/practice/parts/scenario/paths/endings-table";
import { PathTree } from "~/practice/parts/scenario/paths/path-tree";
import { showPaths } from "~/practice/services/scenario/show-paths.server";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.practice_paths_page({ scenario: data.title }) : m.practice_scenario_title()} · Firsthand`,
  },
];

const ADDRESS = addressReader(z.object({ company: SEARCH }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const { company } = ADDRESS.read(args.request);
  const place = activityPlace(args);
  return await showPaths({ store, actor, now, ...place, companyKey: company || null });
});

export default function PathsPage() {
  const view = useLoaderData<typeof loader>();
  const { title, module, number, companies, companyKey, plays, people, unfinished } = view;
  return (
    <>
      <PageHead
        back={{ to: INSIGHTS, label: m.assessment_insights_title() }}
        eyebrow={m.practice_paths_where({ module: module.title, number: numberText(number) })}
        title={m.practice_paths_page({ scenario: title })}
        lead={m.practice_paths_lead()}
      />
      <div className="stack gap-5">
        {companies.length > 1 && (
          <Form method="get" className="row flow row-end" key={companyKey}>
            <Select
              label={m.assessment_insights_company()}
              name="company"
              defaultValue={companyKey ?? ""}
            >
              <option value="">{m.assessment_insights_all_companies()}</option>
              <Options of={companies.map(({ key, name }) => [key, name])} />
            </Select>
            <Button type="submit">{m.assessment_insights_filter()}</Button>
          </Form>
        )}
        {view.paths ? (
          <>
            <Card fit="flush" aria-labelledby="endings">
              <div className="table-tools">
                <h2 id="endings">{m.practice_paths_endings()}</h2>
                <p className="small muted">
                  {m.practice_paths_plays({ count: plays })}{" "}
                  {m.practice_paths_people({ count: people })}{" "}
                  {unfinished > 0 && m.practice_paths_unfinished({ count: unfinished })}
                </p>
              </div>
              <EndingsTable endings={view.endings} plays={plays} />
            </Card>
            <Card aria-labelledby="paths" className="stack gap-3">
              <h2 id="paths">{m.practice_paths_tree()}</h2>
              <p className="small muted">{m.practice_paths_tree_text()}</p>
              <PathTree forks={view.paths} of={plays} turn={1} />
            </Card>
          </>
        ) : (
          <Card>
            <Empty title={m.practice_paths_none()} icon="chart">
              <p>{m.practice_paths_none_text()}</p>
            </Empty>
          </Card>
        )}
      </div>
    </>
  );
}
