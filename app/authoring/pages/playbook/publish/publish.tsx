import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { playbookConsequence } from "~/clearance/rules/changes/playbook-words";
import { IMPACTS } from "~/curriculum/rules/kinds";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { showPlaybookPublication } from "~/authoring/services/playbook/show-playbook-publication.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { PlaybookView } from "~/curriculum/parts/playbook-view";
import { numberText } from "~/kit/text/amounts";
import { PageHead } from "~/kit/parts/page/page-head";
import { ProblemsCard } from "~/authoring/pages/publish/problems";
import { NothingToPublish } from "~/authoring/pages/publish/nothing";
import {
  ChangesCard,
  PublishNotices,
  PublishSides,
  type SentPublication,
} from "~/authoring/pages/publish/sides";
import { companyDoor } from "~/authoring/pages/edit/company-door";
import { playbookHistoryPath, playbookPath } from "~/company/rules/paths";
import { takePlaybookPublication } from "./form";
import { GoneChannels, InFields, QuotingCard } from "./meaning";
import { companyCrumbs } from "~/authoring/pages/edit/company-crumbs";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_playbook_publish_of({ company: data.company.name }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const door = companyDoor(args, await authorise(args, "playbook:edit"));
  const { company, draft } = await showPlaybookPublication(door);
  const { companyKey } = door;
  const formId = freshFormId(door.now);
  if (!draft) return { company, companyKey, draft, formId };
  const { consequences, ...rest } = draft;
  const choices = IMPACTS.filter((impact) => impact !== "relearn" || rest.quoting.length > 0).map(
    (impact) => ({
      impact,
      consequence: playbookConsequence(impact, consequences[impact]),
    }),
  );
  return { company, companyKey, draft: { ...rest, choices }, formId };
});

export const action = handled(async (args: ActionFunctionArgs) =>
  takePlaybookPublication(
    companyDoor(args, await authorise(args, "playbook:edit")),
    args.request,
    args.context.app.secondYesAbove,
  ),
);

export default function PublishPlaybookPage() {
  const { company, companyKey, draft } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const edit = playbookPath(companyKey);
  return (
    <>
      <PageHead
        back={[
          ...(companyCrumbs(companyKey, company.name) ?? []),
          { to: edit, label: m.authoring_library_playbook() },
        ]}
        title={
          draft
            ? m.authoring_playbook_publish_number({ number: numberText(draft.number) })
            : m.authoring_playbook_publish_nothing()
        }
        lead={company.name}
        actions={
          <LinkButton to={playbookHistoryPath(companyKey)}>
            {m.authoring_library_history()}
          </LinkButton>
        }
      />
      <PublishNotices sent={sent} failure={draft?.failure} />
      {draft ? (
        <Draft draft={draft} companyKey={companyKey} sent={sent} edit={edit} />
      ) : (
        <NothingToPublish edit={edit} editor="playbook">
          {m.authoring_playbook_publish_nothing_text()}
        </NothingToPublish>
      )}
    </>
  );
}

interface DraftProps {
  draft: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["draft"]>;
  companyKey: string | null;
  sent: SentPublication | undefined;
  edit: string;
}

function Draft({ draft, companyKey, sent, edit }: DraftProps) {
  const { problems, quoting, preview } = draft;
  const toFix = problems.inFields + problems.others.length > 0;
  const first = draft.base === 0;
  return (
    <PublishSides
      draft={first ? { ...draft, choices: null } : draft}
      toFix={toFix}
      sent={sent}
      edit={edit}
      kind="playbook"
      below={
        !first &&
        quoting.length === 0 && (
          <p className="small muted">{m.authoring_playbook_publish_no_quotes()}</p>
        )
      }
    >
      <InFields count={problems.inFields} of="playbook" edit={edit} />
      <ProblemsCard problems={problems.others} />
      <ChangesCard changes={first ? null : draft.changes} />
      <GoneChannels gone={draft.gone} />
      {preview && !first && <QuotingCard quoting={quoting} companyKey={companyKey} />}
      {preview && (
        <details className="card" open={first}>
          <summary>{m.authoring_playbook_publish_as_read()}</summary>
          <PlaybookView {...preview} level={3} />
        </details>
      )}
    </PublishSides>
  );
}
