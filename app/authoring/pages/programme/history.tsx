import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { REACHES } from "~/curriculum/rules/kinds";
import { LIBRARY } from "~/curriculum/rules/paths";
import { addressReader, FLAG, oneOf } from "~/kit/http/read-address";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { showProgrammeHistory } from "~/authoring/services/programme/show-programme-history.server";
import { HistoryAddress } from "~/authoring/pages/history/address";
import { HistoryCards } from "~/authoring/pages/history/cards";
import { restoreIn } from "~/authoring/pages/history/form";
import {
  programmeHistoryPath,
  programmePath,
  programmePublishPath,
} from "~/authoring/pages/library/paths";
import { programmePlace } from "./place";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_history_title_page({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

const ADDRESS = addressReader(HistoryAddress.extend({ published: FLAG, reach: oneOf(REACHES) }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const place = programmePlace(args, await authorise(args, "content:author"));
  const { from, to, aside, published, reach } = ADDRESS.read(args.request);
  const history = await showProgrammeHistory({ ...place, from, to, aside });
  const done = reach
    ? m.authoring_programme_published_reach({ reach })
    : m.authoring_programme_published();
  return { ...history, done: published ? done : null };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const place = programmePlace(args, await authorise(args, "content:author"));
  const { programmeKey, ...call } = place;
  const path = programmeFile(programmeKey);
  return await restoreIn({ ...call, path }, args.request, programmePath(programmeKey));
});

export default function ProgrammeHistoryPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { key, title, inUse, versions, draft } = page;
  return (
    <>
      <PageHead
        back={
          inUse || draft
            ? { to: programmePath(key), label: m.authoring_library_programme() }
            : { to: LIBRARY, label: m.authoring_library_title() }
        }
        eyebrow={m.authoring_library_programme()}
        title={m.authoring_library_history()}
        lead={inUse || versions.length === 0 ? title : m.authoring_history_out_of_use({ title })}
        actions={
          draft && (
            <LinkButton to={programmePublishPath(key)}>
              {m.authoring_history_publish_draft()}
            </LinkButton>
          )
        }
      />
      <HistoryCards page={page} sent={sent} here={programmeHistoryPath(key)} />
    </>
  );
}
