import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressReader, oneOf } from "~/kit/http/read-address";
import { playbookPublishedText } from "~/clearance/rules/changes/playbook-words";
import { IMPACTS } from "~/curriculum/rules/kinds";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { playbookPlace } from "~/authoring/services/library/company-door.server";
import { showPlaybookHistory } from "~/authoring/services/playbook/show-playbook-history.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { HistoryAddress } from "~/authoring/pages/history/address";
import { HistoryCards } from "~/authoring/pages/history/cards";
import { restoreIn } from "~/authoring/pages/history/form";
import { companyDoor } from "~/authoring/pages/edit/company-door";
import { playbookHistoryPath, playbookPath, playbookPublishPath } from "~/company/rules/paths";
import { companyCrumbs } from "~/authoring/pages/edit/company-crumbs";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_playbook_history_of({ company: data.company.name }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

const ADDRESS = addressReader(HistoryAddress.extend({ published: oneOf(IMPACTS) }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const door = companyDoor(args, await authorise(args, "playbook:edit"));
  const { from, to, aside, published, people } = ADDRESS.read(args.request);
  const history = await showPlaybookHistory({ ...door, from, to, aside });
  const done = published ? playbookPublishedText(published, people) : null;
  return { ...history, companyKey: door.companyKey, done };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { companyKey, ...door } = companyDoor(args, await authorise(args, "playbook:edit"));
  const { path } = await playbookPlace({ ...door, companyKey });
  return await restoreIn({ ...door, path }, args.request, playbookPath(companyKey));
});

export default function PlaybookHistoryPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { company, companyKey, draft } = page;
  const here = playbookHistoryPath(companyKey);
  return (
    <>
      <PageHead
        back={[
          ...(companyCrumbs(companyKey, company.name) ?? []),
          { to: playbookPath(companyKey), label: m.authoring_library_playbook() },
        ]}
        title={m.authoring_library_history()}
        lead={m.authoring_playbook_history_lead({ company: company.name })}
        actions={
          draft && (
            <LinkButton to={playbookPublishPath(companyKey)}>
              {m.authoring_playbook_check_draft()}
            </LinkButton>
          )
        }
      />
      <HistoryCards page={page} sent={sent} here={here} />
    </>
  );
}
