import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { LAW, lawHistoryPath, lawPublishPath } from "~/authoring/pages/library/paths";
import { lawPlace } from "~/authoring/pages/law/place";
import { DraftTools, StateNotices } from "~/authoring/pages/playbook/edit/notices";
import { LawEditor } from "./editor";
import { readLaw, takeLaw } from "./form";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page ? m.authoring_law_edit({ title: page.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) =>
  readLaw(lawPlace(args, await authorise(args, "content:author")), args.request),
);

export const action = handled(async (args: ActionFunctionArgs) =>
  takeLaw(lawPlace(args, await authorise(args, "content:author")), args.request),
);

export default function EditLawPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { key, title, form, discarded } = page;
  return (
    <>
      <PageHead
        back={{ to: LAW, label: m.authoring_law_title() }}
        eyebrow={m.authoring_library_law()}
        title={title}
        lead={m.authoring_law_edit_lead()}
        actions={<LinkButton to={lawHistoryPath(key)}>{m.authoring_library_history()}</LinkButton>}
      />
      <StateNotices page={page} sent={sent} publishing={lawPublishPath(key)} />
      {form ? (
        <LawEditor key={discarded} page={{ ...page, form }} sent={sent} />
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
