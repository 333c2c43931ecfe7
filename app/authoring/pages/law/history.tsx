import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { lawFile } from "~/curriculum/rules/content-paths";
import { addressReader, FLAG } from "~/kit/http/read-address";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { showLawHistory } from "~/authoring/services/law/show-law-history.server";
import { HistoryAddress } from "~/authoring/pages/history/address";
import { HistoryCards } from "~/authoring/pages/history/cards";
import { restoreIn } from "~/authoring/pages/history/form";
import { LAW, lawHistoryPath, lawPath, lawPublishPath } from "~/authoring/pages/library/paths";
import { lawPlace } from "./place";
import { QuotedIn } from "./quoted-in";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_history_title_page({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

const ADDRESS = addressReader(HistoryAddress.extend({ published: FLAG }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const place = lawPlace(args, await authorise(args, "content:author"));
  const { from, to, aside, published } = ADDRESS.read(args.request);
  const history = await showLawHistory({ ...place, from, to, aside });
  return { ...history, done: published ? m.authoring_law_published() : null };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { topic, ...call } = lawPlace(args, await authorise(args, "content:author"));
  return await restoreIn({ ...call, path: lawFile(topic) }, args.request, lawPath(topic));
});

export default function LawHistoryPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { key, title, inUse, draft, lessons } = page;
  return (
    <>
      <PageHead
        back={
          inUse || draft
            ? { to: lawPath(key), label: title }
            : { to: LAW, label: m.authoring_law_title() }
        }
        eyebrow={m.authoring_library_law()}
        title={m.authoring_library_history()}
        lead={inUse ? title : m.authoring_history_out_of_use({ title })}
        actions={
          draft && (
            <LinkButton to={lawPublishPath(key)}>{m.authoring_history_publish_draft()}</LinkButton>
          )
        }
      />
      <HistoryCards page={page} sent={sent} here={lawHistoryPath(key)} />
      {inUse && (
        <div className="room-above">
          <QuotedIn topic={key} lessons={lessons} published />
        </div>
      )}
    </>
  );
}
