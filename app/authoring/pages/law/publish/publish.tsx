import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { showLawPublication } from "~/authoring/services/law/show-law-publication.server";
import { lawHistoryPath, lawPath } from "~/authoring/pages/library/paths";
import { lawPlace } from "~/authoring/pages/law/place";
import { QuotedIn } from "~/authoring/pages/law/quoted-in";
import { LawReaders } from "~/authoring/pages/law/readers";
import { InFields } from "~/authoring/pages/playbook/publish/meaning";
import { ProblemsCard } from "~/authoring/pages/publish/problems";
import { NothingToPublish } from "~/authoring/pages/publish/nothing";
import { ChangesCard, PublishNotices, PublishSides } from "~/authoring/pages/publish/sides";
import { takeLawPublication } from "./form";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_publish_title({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const place = lawPlace(args, await authorise(args, "content:author"));
  const { draft, ...page } = await showLawPublication(place);
  const formId = freshFormId(place.now);
  return { ...page, draft: draft && { ...draft, choices: null, said: null }, formId };
});

export const action = handled(async (args: ActionFunctionArgs) =>
  takeLawPublication(
    lawPlace(args, await authorise(args, "content:author")),
    args.request,
    args.context.app.secondYesAbove,
  ),
);

export default function PublishLawPage() {
  const { key, title, draft } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const edit = lawPath(key);
  return (
    <>
      <PageHead
        back={{ to: edit, label: title }}
        eyebrow={m.authoring_library_law()}
        title={
          draft
            ? m.authoring_publish_number({ number: numberText(draft.number) })
            : m.authoring_playbook_publish_nothing()
        }
        lead={title}
        actions={<LinkButton to={lawHistoryPath(key)}>{m.authoring_library_history()}</LinkButton>}
      />
      <PublishNotices sent={sent} failure={draft?.failure} />
      {draft ? (
        <PublishSides
          draft={draft}
          kind="law"
          sent={sent}
          edit={edit}
          toFix={draft.problems.inFields + draft.problems.others.length > 0}
        >
          <InFields count={draft.problems.inFields} of="law" edit={edit} />
          <ProblemsCard problems={draft.problems.others} />
          <ChangesCard changes={draft.changes} />
          <QuotedIn topic={key} lessons={draft.lessons} published={false} />
          <LawReaders companies={draft.companies} />
        </PublishSides>
      ) : (
        <NothingToPublish edit={edit} editor="law">
          {m.authoring_law_nothing_text()}
        </NothingToPublish>
      )}
    </>
  );
}
