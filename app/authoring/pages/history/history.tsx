import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressReader, FLAG, oneOf } from "~/kit/http/read-address";
import { publishedWords } from "~/clearance/rules/changes/revision-words";
import { IMPACTS, REACHES } from "~/curriculum/rules/kinds";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showHistory } from "~/authoring/services/drafts/show-history.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { writtenPlace } from "~/authoring/pages/structure/activity-place";
import { HistoryAddress } from "./address";
import { HistoryCards } from "./cards";
import { takeRestoring } from "./form";
import { kindWords } from "~/authoring/pages/library/kind-words";
import { editPath, historyPath, publishPath } from "~/authoring/pages/library/paths";
import { LIBRARY } from "~/curriculum/rules/paths";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_history_title_page({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

const ADDRESS = addressReader(
  HistoryAddress.extend({
    published: oneOf([...IMPACTS, "first"]),
    reach: oneOf(REACHES),
    "given-up": FLAG,
    discarded: FLAG,
  }),
);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const told = ADDRESS.read(args.request);
  const { from, to, aside, published, people, reach } = told;
  const history = await showHistory({ store, actor, now, ...writtenPlace(args), from, to, aside });
  const done = published && publishedWords(published === "first" ? null : published, people, reach);
  const givenUp = told["given-up"] && !history.inUse;
  const discarded = told.discarded && !history.draft;
  const other = givenUp
    ? m.authoring_history_given_up()
    : discarded
      ? m.authoring_history_discarded()
      : null;
  return { ...history, done: done ?? other };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  return await takeRestoring({ store, actor, now }, args.request, writtenPlace(args));
});

export default function HistoryPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { module, key, kind, title, own, inUse, versions, draft } = page;
  const here = historyPath(module.key, key, own?.key);
  return (
    <>
      <PageHead
        back={[
          { to: LIBRARY, label: m.authoring_library_title() },
          ...(inUse
            ? [{ to: editPath(module.key, key, own?.key), label: m.authoring_copies_editor() }]
            : []),
        ]}
        eyebrow={`${module.title} · ${kindWords(kind, own)}`}
        title={m.authoring_library_history()}
        lead={inUse || versions.length === 0 ? title : m.authoring_history_out_of_use({ title })}
        actions={
          <>
            {(draft || versions.length > 0) && (
              <LinkButton to={editPath(module.key, key, own?.key)}>
                {m.authoring_copies_update_editor()}
              </LinkButton>
            )}
            {draft && (
              <LinkButton to={publishPath(module.key, key, own?.key)}>
                {m.authoring_history_publish_draft()}
              </LinkButton>
            )}
          </>
        }
      />
      <HistoryCards page={page} sent={sent} here={here} />
    </>
  );
}
