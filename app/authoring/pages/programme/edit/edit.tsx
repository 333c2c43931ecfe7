import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LIBRARY } from "~/curriculum/rules/paths";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { programmeHistoryPath, programmePublishPath } from "~/authoring/pages/library/paths";
import { DraftTools, StateNotices } from "~/authoring/pages/playbook/edit/notices";
import { ProgrammeEditor } from "~/authoring/pages/programme/editor/editor";
import { programmePlace } from "~/authoring/pages/programme/place";
import { RetireCard } from "~/authoring/pages/structure/retire-card";
import { readProgramme, takeProgramme } from "./form";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page ? m.authoring_programme_title_of({ title: page.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) =>
  readProgramme(programmePlace(args, await authorise(args, "content:author")), args.request),
);

export const action = handled(async (args: ActionFunctionArgs) =>
  takeProgramme(programmePlace(args, await authorise(args, "content:author")), args.request),
);

export default function ProgrammePage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { key, title, form, published, draft, enrolled, discarded } = page;
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: m.authoring_library_title() }}
        eyebrow={m.authoring_library_programme()}
        title={title}
        lead={
          !published
            ? m.authoring_programme_lead_new()
            : enrolled === 0
              ? m.authoring_programme_lead_nobody()
              : m.authoring_programme_lead({ count: enrolled })
        }
        actions={
          <LinkButton to={programmeHistoryPath(key)}>{m.authoring_library_history()}</LinkButton>
        }
      />
      <StateNotices page={page} sent={sent} publishing={programmePublishPath(key)} />
      {form ? (
        <ProgrammeEditor key={discarded} page={{ ...page, form }} sent={sent} />
      ) : (
        <Card>
          <Notice tone="bad" title={m.authoring_playbook_unreadable()}>
            {m.authoring_playbook_unreadable_text()}
          </Notice>
          <DraftTools page={page} />
        </Card>
      )}
      {published && !draft?.waits && (
        <div className="room-above">
          <RetireCard
            number={published.number}
            kind="programme"
            item={key}
            title={title}
            because={null}
          >
            {enrolled === 0
              ? m.authoring_structure_programme_retire_nobody()
              : m.authoring_structure_programme_retire_meaning({ count: enrolled })}
          </RetireCard>
        </div>
      )}
    </>
  );
}
