import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { languageName } from "~/kit/language/language-name";
import { showPolicyPublication } from "~/authoring/services/policy/show-policy-publication.server";
import { TreeView } from "~/curriculum/parts/markdoc/tree-view";
import { LinkButton } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { listed } from "~/kit/text/listed";
import { ProblemsCard } from "~/authoring/pages/publish/problems";
import { NothingToPublish } from "~/authoring/pages/publish/nothing";
import { ChangesCard, PublishNotices, PublishSides } from "~/authoring/pages/publish/sides";
import { companyDoor } from "~/authoring/pages/edit/company-door";
import { InFields } from "~/authoring/pages/playbook/publish/meaning";
import { belowPolicyCrumbs } from "~/authoring/pages/policy/crumbs";
import { policyEditPath, policyHistoryPath } from "~/company/rules/paths";
import { countedFor } from "./counted";
import { takePolicyPublication } from "./form";
import { SigningFields, signingText } from "./signing";
import "~/curriculum/parts/markdoc/prose.css";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_policy_publish_of({ company: data.company.name }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const door = companyDoor(args, await authorise(args, "policy:edit"));
  const { company, draft } = await showPolicyPublication(door);
  const { companyKey } = door;
  const formId = freshFormId(door.now);
  if (!draft) return { company, companyKey, draft, formId };
  const { consequences, ...rest } = draft;
  const { graceDays } = consequences;
  const counted = { ...consequences, for: countedFor({ graceDays, publishAt: null }) };
  return { company, companyKey, draft: { ...rest, counted }, formId };
});

export const action = handled(async (args: ActionFunctionArgs) =>
  takePolicyPublication(
    companyDoor(args, await authorise(args, "policy:edit")),
    args.request,
    args.context.app.secondYesAbove,
  ),
);

type Sent = ReturnType<typeof useActionData<typeof action>>;

export default function PublishPolicyPage() {
  const { company, companyKey, draft } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const edit = policyEditPath(companyKey);
  return (
    <>
      <PageHead
        back={belowPolicyCrumbs(companyKey, company.name)}
        title={
          draft
            ? m.authoring_policy_publish_version({ version: draft.version })
            : m.authoring_playbook_publish_nothing()
        }
        lead={company.name}
        actions={
          <LinkButton to={policyHistoryPath(companyKey)}>
            {m.authoring_library_history()}
          </LinkButton>
        }
      />
      <PublishNotices sent={sent} failure={draft?.failure} />
      {draft ? (
        <Draft draft={draft} timeZone={company.timeZone} sent={sent} edit={edit} />
      ) : (
        <NothingToPublish edit={edit} editor="policy">
          {m.authoring_policy_publish_nothing_text()}
        </NothingToPublish>
      )}
    </>
  );
}

interface DraftProps {
  draft: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["draft"]>;
  timeZone: string;
  sent: Sent;
  edit: string;
}

function Draft({ draft, timeZone, sent, edit }: DraftProps) {
  const { problems, preview, translated } = draft;
  const toFix = problems.inFields + problems.others.length > 0;
  const counted = sent?.counted ?? draft.counted;
  const first = draft.base === 0;
  const choices = [
    { impact: "wording" as const, consequence: m.authoring_policy_minor_means() },
    { impact: "relearn" as const, consequence: signingText(counted) },
  ];
  return (
    <PublishSides
      draft={{ ...draft, choices: first ? null : choices }}
      toFix={toFix}
      sent={sent}
      edit={edit}
      kind="policy"
      timeZone={timeZone}
      more={
        <SigningFields
          counted={counted}
          first={first}
          typed={sent?.values}
          language={draft.language}
          error={sent?.errors.graceDays}
        />
      }
    >
      <InFields count={problems.inFields} of="policy" edit={edit} />
      <ProblemsCard problems={problems.others} />
      {translated && (
        <Notice
          tone="info"
          title={m.authoring_policy_translations({
            version: translated.version,
            languages: listed(translated.languages.map(languageName)),
          })}
        >
          {m.authoring_policy_translations_text()}
        </Notice>
      )}
      <ChangesCard changes={draft.changes} />
      {preview && (
        <details className="card" open={first}>
          <summary>{m.authoring_playbook_publish_as_read()}</summary>
          <div className="prose reading" lang={draft.language}>
            <TreeView tree={preview} preview />
          </div>
        </details>
      )}
    </PublishSides>
  );
}
