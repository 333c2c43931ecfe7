import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { DraftTools, StateNotices } from "./notices";
import { PlaybookEditor } from "~/authoring/pages/playbook/editor";
import { companyDoor } from "~/authoring/pages/edit/company-door";
import { readPlaybook, takePlaybook } from "./form";
import { PLAYBOOK, playbookHistoryPath, playbookPublishPath } from "~/company/rules/paths";
import { companyCrumbs } from "~/authoring/pages/edit/company-crumbs";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page ? m.authoring_playbook_title_of({ company: page.company.name }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) =>
  readPlaybook(companyDoor(args, await authorise(args, "playbook:edit")), args.request),
);

export const action = handled(async (args: ActionFunctionArgs) =>
  takePlaybook(companyDoor(args, await authorise(args, "playbook:edit")), args.request),
);

export default function PlaybookPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { company, companyKey, form } = page;
  return (
    <>
      <PageHead
        back={companyCrumbs(companyKey, company.name)}
        title={m.authoring_library_playbook()}
        lead={
          companyKey === null
            ? m.authoring_playbook_lead_own()
            : m.authoring_playbook_lead_company({ company: company.name })
        }
        actions={
          <>
            {companyKey === null && (
              <LinkButton to={PLAYBOOK}>{m.authoring_playbook_as_read()}</LinkButton>
            )}
            <LinkButton to={playbookHistoryPath(companyKey)}>
              {m.authoring_library_history()}
            </LinkButton>
          </>
        }
      />
      <StateNotices page={page} sent={sent} publishing={playbookPublishPath(companyKey)} />
      {form ? (
        <PlaybookEditor key={page.discarded} page={{ ...page, form }} sent={sent} />
      ) : (
        <Card>
          <Notice tone="bad" title={m.authoring_playbook_unreadable()}>
            {m.authoring_playbook_unreadable_text()}
          </Notice>
          <DraftTools page={page} />
        </Card>
      )}
    </>
  );
}
