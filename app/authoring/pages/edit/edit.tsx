import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showEditor } from "~/authoring/services/drafts/show-editor.server";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { useAlive } from "~/kit/browser/use-alive";
import { takeEdit } from "./form";
import { EditHead } from "./head";
import { EditOutline } from "./outline";
import { EditSource } from "./source";
import { WritingDesk } from "./writing-desk";
import "./edit.css";

export const handle = { width: "full" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Write: ${data.title}` : "Not found"} · Firsthand` },
];

const place = ({ params }: Pick<LoaderFunctionArgs, "params">) => ({
  module: params.module ?? "",
  activity: params.activity ?? "",
  company: params.company ?? null,
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const { module: moduleKey, activity: activityKey, company: companyKey } = place(args);
  const page = await showEditor({ store, actor, now, moduleKey, activityKey, companyKey });
  const told = new URL(args.request.url).searchParams;
  return { ...page, saved: told.has("saved"), discarded: told.has("discarded") };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  return await takeEdit({ store, actor, now }, args.request, place(args));
});

export default function EditPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const alive = useAlive();
  const { module, key, own, saved, discarded } = page;
  const messages: { [name: string]: string | undefined } = sent?.errors ?? {};
  return (
    <div className="writing">
      <EditOutline page={page} />
      <div className="writing-main stack gap-4">
        <EditHead page={page} />
        <ErrorSummary errors={sent ? messages : null} />
        {saved && !sent && !alive && <Notice tone="ok" role="status" title="Saved" />}
        {discarded && !sent && (
          <Notice tone="ok" role="status" title="The draft was taken away">
            This is what is published. The draft can be had back from the history.
          </Notice>
        )}
        {alive && !sent ? (
          <WritingDesk key={`${module.key}/${key}/${own?.key ?? ""}`} page={page} />
        ) : (
          <EditSource page={page} sent={sent} />
        )}
      </div>
    </div>
  );
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;
export type Sent = ReturnType<typeof useActionData<typeof action>>;
