import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { consequenceText } from "~/clearance/rules/changes/revision-words";
import { askedByRevision, needsSecondYes } from "~/authoring/rules/second-yes";
import { IMPACTS } from "~/curriculum/rules/kinds";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { showPublication } from "~/authoring/services/publish/show-publication.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { numberText } from "~/kit/text/amounts";
import { PageHead } from "~/kit/parts/page/page-head";
import { writtenPlace } from "~/authoring/pages/structure/activity-place";
import { kindWords } from "~/authoring/pages/library/kind-words";
import { editPath, historyPath } from "~/authoring/pages/library/paths";
import { LIBRARY } from "~/curriculum/rules/paths";
import { takePublication } from "./form";
import { NoQuizNotice, ProblemsCard } from "./problems";
import { inEditorsWords } from "./quiz-problems";
import { NothingToPublish } from "./nothing";
import { ChangesCard, PublishNotices, PublishSides } from "./sides";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_publish_title({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const { secondYesAbove: above } = args.context.app;
  const { draft, ...page } = await showPublication({ store, actor, now, ...writtenPlace(args) });
  const formId = freshFormId(now);
  if (!draft) return { ...page, draft, formId };
  const { consequences, toCheck, ...rest } = draft;
  const place = { module: page.module.key, key: page.key, company: page.own?.key ?? null };
  const problems = toCheck ? inEditorsWords(draft.problems, place, toCheck) : draft.problems;
  const choices =
    consequences &&
    IMPACTS.map((impact) => {
      const asked = askedByRevision(impact, consequences.asked);
      return {
        impact,
        consequence: consequenceText(impact, consequences[impact]),
        secondYes: needsSecondYes(asked, above) ? asked : null,
      };
    });
  const elsewhere = consequences?.elsewhere ?? false;
  const people = consequences?.people ?? [];
  return { ...page, draft: { ...rest, problems, choices, elsewhere, people, above }, formId };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const { secondYesAbove } = args.context.app;
  return await takePublication({
    call: { store, actor, now },
    request: args.request,
    place: writtenPlace(args),
    secondYesAbove,
  });
});

export default function PublishPage() {
  const { module, key, kind, title, draft, own, quizless } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const edit = editPath(module.key, key, own?.key);
  return (
    <>
      <PageHead
        back={[
          { to: LIBRARY, label: m.authoring_library_title() },
          { to: edit, label: m.authoring_copies_editor() },
        ]}
        eyebrow={`${module.title} · ${kindWords(kind, own)}`}
        title={
          draft?.asked?.restores
            ? m.authoring_structure_restore_head({ title })
            : draft
              ? m.authoring_publish_number({ number: numberText(draft.number) })
              : m.authoring_playbook_publish_nothing()
        }
        lead={title}
        actions={
          <LinkButton to={historyPath(module.key, key, own?.key)}>
            {m.authoring_library_history()}
          </LinkButton>
        }
      />
      <PublishNotices sent={sent} failure={draft?.failure} sentBack={draft?.sentBack} />
      {draft ? (
        <PublishSides
          draft={draft}
          kind={kind}
          sent={sent}
          edit={edit}
          toFix={draft.problems.length > 0}
        >
          <ProblemsCard problems={draft.problems} />
          {quizless && <NoQuizNotice module={module.title} />}
          <ChangesCard
            changes={draft.changes}
            title={own && !draft.base ? m.authoring_publish_from_original() : undefined}
          />
        </PublishSides>
      ) : (
        <NothingToPublish edit={edit} editor="editor">
          {m.authoring_publish_none_text()}
        </NothingToPublish>
      )}
    </>
  );
}
