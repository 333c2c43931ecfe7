import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { publishedText } from "~/domain/clearance/revision-words";
import { IMPACTS } from "~/domain/curriculum/words";
import { authorise } from "~/http/authorise";
import { handled } from "~/http/refusals";
import { showHistory } from "~/services/authoring/show-history.server";
import { LinkButton } from "~/ui/button";
import { useTimeZone } from "~/ui/local-time";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import "~/ui/styles/publish.css";
import { CompareVersions } from "./history-compare";
import { takeRestoring } from "./history-form";
import { AsidesCard, VersionsCard } from "./history-lists";
import { kindWords } from "./kind-words";
import { editPath, historyPath, LIBRARY, publishPath } from "./library-paths";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `History: ${data.title}` : "Not found"} · Firsthand` },
];

const placeOf = ({ params }: Pick<LoaderFunctionArgs, "params">) => ({
  moduleKey: params.module ?? "",
  activityKey: params.activity ?? "",
  companyKey: params.company ?? null,
});

const whole = z.coerce.number().int().min(1);

/** The two versions to compare, and what was published just now. */
const Address = z.object({
  from: whole.nullable().catch(null).default(null),
  to: whole.nullable().catch(null).default(null),
  published: z
    .enum([...IMPACTS, "first"])
    .optional()
    .catch(undefined),
  people: z.coerce.number().int().min(0).catch(0).default(0),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const address = Object.fromEntries(new URL(args.request.url).searchParams);
  const { from, to, published, people } = Address.parse(address);
  const history = await showHistory({ store, actor, now, ...placeOf(args), from, to });
  const done = published && publishedText(published === "first" ? null : published, people);
  return { ...history, done: done ?? null };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  return await takeRestoring({ store, actor, now }, args.request, placeOf(args));
});

export default function HistoryPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const timeZone = useTimeZone();
  const { module, key, kind, title, own, inUse, versions, compared, draft, asides, done } = page;
  const here = historyPath(module.key, key, own?.key);
  const refused = (sent?.errors as { form?: string } | undefined)?.form;
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: "Library" }}
        eyebrow={`${module.title} · ${kindWords(kind, own)}`}
        title="History"
        lead={inUse || versions.length === 0 ? title : `${title} (out of use)`}
        actions={
          <>
            <LinkButton to={editPath(module.key, key, own?.key)}>Open the editor</LinkButton>
            {draft && (
              <LinkButton to={publishPath(module.key, key, own?.key)}>Publish the draft</LinkButton>
            )}
          </>
        }
      />
      <div className="publish-notices">
        {done && !sent && <Notice tone="ok" role="status" title={done} />}
        {refused && (
          <Notice tone="warn" role="alert" title="Nothing was changed">
            {refused}
          </Notice>
        )}
      </div>
      <div className="stack stack-wide">
        <CompareVersions {...{ versions, compared, here }} />
        <VersionsCard {...{ versions, draft, timeZone, here }} />
        <AsidesCard {...{ asides, draft, timeZone }} />
      </div>
    </>
  );
}
