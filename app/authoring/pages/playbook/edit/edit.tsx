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
import { playbookDoor } from "~/authoring/pages/playbook/door";
import { readPlaybook, takePlaybook } from "./form";
import { PLAYBOOK, playbookHistoryPath } from "~/company/rules/paths";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `Playbook of ${page.company.name}` : "Not found"} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) =>
  readPlaybook(playbookDoor(args, await authorise(args, "playbook:edit")), args.request),
);

export const action = handled(async (args: ActionFunctionArgs) =>
  takePlaybook(playbookDoor(args, await authorise(args, "playbook:edit")), args.request),
);

export default function PlaybookPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { company, companyKey, form } = page;
  const back =
    companyKey === null
      ? undefined
      : { to: `/studio/companies/${companyKey}`, label: company.name };
  return (
    <>
      <PageHead
        back={back}
        title="Playbook"
        lead={
          companyKey === null
            ? "How your people sound, what they leave alone, and whom they call. Lessons quote it."
            : `Of ${company.name}. Lessons quote it; its managers write here too.`
        }
        actions={
          <>
            {companyKey === null && <LinkButton to={PLAYBOOK}>As people read it</LinkButton>}
            <LinkButton to={playbookHistoryPath(companyKey)}>History</LinkButton>
          </>
        }
      />
      <StateNotices page={page} sent={sent} />
      {form ? (
        <PlaybookEditor key={page.discarded} page={{ ...page, form }} sent={sent} />
      ) : (
        <Card>
          <Notice tone="bad" title="This draft cannot be shown as a form">
            Its file is not readable. Take the draft away, or restore an earlier version from the
            history.
          </Notice>
          <DraftTools page={page} />
        </Card>
      )}
    </>
  );
}
