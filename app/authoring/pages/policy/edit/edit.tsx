import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { companyDoor } from "~/authoring/pages/edit/company-door";
import { DraftTools, StateNotices } from "~/authoring/pages/playbook/edit/notices";
import { policyCrumbs } from "~/authoring/pages/policy/crumbs";
import { PolicyEditor } from "~/authoring/pages/policy/editor";
import { policyHistoryPath, policyPublishPath } from "~/company/rules/paths";
import { readPolicy, takePolicy } from "./form";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page ? m.authoring_policy_title_of({ company: page.company.name }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) =>
  readPolicy(companyDoor(args, await authorise(args, "policy:edit")), args.request),
);

export const action = handled(async (args: ActionFunctionArgs) =>
  takePolicy(companyDoor(args, await authorise(args, "policy:edit")), args.request),
);

export default function EditPolicyPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { company, companyKey, form, starts, discarded } = page;
  return (
    <>
      <PageHead
        back={policyCrumbs(companyKey, company.name)}
        title={m.authoring_policy_write()}
        lead={
          companyKey === null
            ? m.authoring_policy_lead_own()
            : m.authoring_policy_lead_company({ company: company.name })
        }
        actions={
          <LinkButton to={policyHistoryPath(companyKey)}>
            {m.authoring_library_history()}
          </LinkButton>
        }
      />
      {starts && !sent && (
        <div className="room-below">
          <Notice
            tone="info"
            role={discarded ? "status" : undefined}
            title={discarded ? m.authoring_playbook_discarded() : m.authoring_policy_starts()}
          >
            {discarded ? m.authoring_policy_starts_again() : m.authoring_policy_starts_text()}
          </Notice>
        </div>
      )}
      <StateNotices
        page={starts ? { ...page, discarded: null } : page}
        sent={sent}
        publishing={policyPublishPath(companyKey)}
      />
      {form ? (
        <PolicyEditor key={discarded} page={{ ...page, form }} sent={sent} />
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
