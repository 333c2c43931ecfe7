import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { showProgrammePublication } from "~/authoring/services/programme/show-programme-publication.server";
import { programmeHistoryPath, programmePath } from "~/authoring/pages/library/paths";
import { InFields } from "~/authoring/pages/playbook/publish/meaning";
import { programmePlace } from "~/authoring/pages/programme/place";
import { ProblemsCard } from "~/authoring/pages/publish/problems";
import { NothingToPublish } from "~/authoring/pages/publish/nothing";
import { ChangesCard, PublishNotices, PublishSides } from "~/authoring/pages/publish/sides";
import { AffectedCard } from "./affected";
import { takeProgrammePublication } from "./form";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_publish_title({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const place = programmePlace(args, await authorise(args, "content:author"));
  const { secondYesAbove: above } = args.context.app;
  const { draft, ...page } = await showProgrammePublication(place);
  const formId = freshFormId(place.now);
  return { ...page, draft: draft && { ...draft, choices: null, said: null, above }, formId };
});

export const action = handled(async (args: ActionFunctionArgs) =>
  takeProgrammePublication(
    programmePlace(args, await authorise(args, "content:author")),
    args.request,
    args.context.app.secondYesAbove,
  ),
);

export default function PublishProgrammePage() {
  const { key, title, draft } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const edit = programmePath(key);
  return (
    <>
      <PageHead
        back={{ to: edit, label: m.authoring_library_programme() }}
        eyebrow={m.authoring_library_programme()}
        title={
          draft
            ? m.authoring_publish_number({ number: numberText(draft.number) })
            : m.authoring_playbook_publish_nothing()
        }
        lead={title}
        actions={
          <LinkButton to={programmeHistoryPath(key)}>{m.authoring_library_history()}</LinkButton>
        }
      />
      <PublishNotices sent={sent} failure={draft?.failure} sentBack={draft?.sentBack} />
      {draft ? (
        <PublishSides
          draft={draft}
          kind="programme"
          sent={sent}
          edit={edit}
          toFix={draft.problems.inFields + draft.problems.others.length > 0}
        >
          <InFields count={draft.problems.inFields} of="programme" edit={edit} />
          <ProblemsCard problems={draft.problems.others} />
          <ChangesCard changes={draft.changes} />
          <AffectedCard people={draft.affected} asksMore={draft.additions !== null} />
        </PublishSides>
      ) : (
        <NothingToPublish edit={edit} editor="programme">
          {m.authoring_programme_nothing_text()}
        </NothingToPublish>
      )}
    </>
  );
}
