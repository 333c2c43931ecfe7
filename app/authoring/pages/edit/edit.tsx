import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { Card } from "~/kit/parts/cards/card";
import { SourceProblemList } from "~/authoring/parts/source-editor/problem-list";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { useAlive } from "~/kit/browser/use-alive";
import { readEdit, takeEdit } from "./form";
import { EditHead } from "./head";
import { EditOutline } from "./outline";
import { EditSource } from "./source";
import { WritingDesk } from "./writing-desk";
import "./edit.css";

export const handle = { width: "full" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_edit_title({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) =>
  readEdit(await authorise(args, "content:author"), args),
);

export const action = handled(async (args: ActionFunctionArgs) =>
  takeEdit(await authorise(args, "content:author"), args),
);

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
        {saved && !sent && !alive && (
          <Notice tone="ok" role="status" title={m.authoring_playbook_saved()} />
        )}
        {discarded && !sent && (
          <Notice tone="ok" role="status" title={m.authoring_playbook_discarded()}>
            {m.authoring_playbook_discarded_text()}
          </Notice>
        )}
        {alive && !sent ? (
          <WritingDesk key={`${module.key}/${key}/${own?.key ?? ""}`} page={page} />
        ) : (
          <>
            {page.problems && !sent && (
              <Card>
                <SourceProblemList problems={page.problems} />
              </Card>
            )}
            <EditSource
              page={page}
              sent={sent}
              {...(page.problems && { hint: m.authoring_edit_source_plain() })}
            />
          </>
        )}
      </div>
    </div>
  );
}
