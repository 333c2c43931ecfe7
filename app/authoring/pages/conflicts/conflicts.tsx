import { m } from "~/kit/language/m";
import { placeOfFile, translationEditPath } from "~/authoring/pages/translations/paths";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { isActivityKind } from "~/curriculum/rules/content-paths";
import { CONFLICT_ENDS } from "~/authoring/rules/kinds";
import { authorise } from "~/people/services/authorise.server";
import { parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { settleConflict } from "~/authoring/services/conflicts/settle-conflict.server";
import { showConflicts } from "~/authoring/services/conflicts/show-conflicts.server";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { ConflictCard } from "./card";
import { CONFLICTS, editPath, lawPath, programmePath } from "~/authoring/pages/library/paths";
import { LIBRARY } from "~/curriculum/rules/paths";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: `${m.authoring_conflicts_title()} · Firsthand` }];

const Chosen = z.enum(CONFLICT_ENDS);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const done = Chosen.safeParse(new URL(args.request.url).searchParams.get("done"));
  return { ...(await showConflicts({ store, actor, now })), now, done: done.data ?? null };
});

const Choice = z.object({
  id: z.string().min(1).max(100),
  choice: Chosen,
  sequence: z.coerce.number().int().min(0),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Choice);
  if (!form.ok) return data({ refused: m.authoring_conflicts_refused_form() }, 400);
  const settled = await settleConflict({ store, actor, now, ...form.value });
  if (!settled.ok) return data({ refused: refusalWords(settled) }, 409);
  const { kind, module, key, company } = settled.file;
  const isActivity = isActivityKind(kind) || kind === "copy";
  if (form.value.choice === "folder" && isActivity)
    return redirect(editPath(module ?? "", key ?? "", company), 303);
  if (form.value.choice === "folder" && kind === "programme")
    return redirect(programmePath(key ?? ""), 303);
  if (form.value.choice === "folder" && kind === "law") return redirect(lawPath(key ?? ""), 303);
  if (form.value.choice === "folder" && kind === "translation")
    return redirect(translationEditPath(placeOfFile(settled.file)), 303);
  return redirect(`${CONFLICTS}?done=${form.value.choice}`, 303);
});

type Refused = Extract<Awaited<ReturnType<typeof settleConflict>>, { ok: false }>;

function refusalWords(refused: Refused): string {
  switch (refused.code) {
    case "ended":
      if (refused.by === null) return m.authoring_conflicts_refused_folder();
      return refused.ended === "studio"
        ? m.authoring_conflicts_refused_studio({ name: refused.by })
        : m.authoring_conflicts_refused_draft({ name: refused.by });
    case "stale":
      return m.authoring_conflicts_refused_stale();
    case "scheduled":
      return m.authoring_conflicts_refused_scheduled();
    case "not-to-be-had":
      return m.authoring_conflicts_refused_no_text();
    default:
      return refused satisfies never;
  }
}

export default function ConflictsPage() {
  const { conflicts, more, now, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: m.authoring_library_title() }}
        title={m.authoring_conflicts_title()}
        lead={m.authoring_conflicts_lead()}
      />
      <div className="stack gap-5">
        {sent && <Notice tone="warn" role="alert" title={sent.refused} />}
        {done && !sent && (
          <Notice
            tone="ok"
            role="status"
            title={
              done === "studio"
                ? m.authoring_conflicts_done_studio()
                : m.authoring_conflicts_done_folder()
            }
          >
            {done === "folder" && m.authoring_conflicts_done_folder_text()}
          </Notice>
        )}
        {conflicts.length === 0 && (
          <Card>
            <Empty title={m.authoring_conflicts_none()} icon="check">
              <p>{m.authoring_conflicts_none_text()}</p>
            </Empty>
          </Card>
        )}
        {conflicts.map((conflict) => (
          <ConflictCard key={conflict.id} conflict={conflict} now={now} />
        ))}
        {more > 0 && <p className="muted">{m.authoring_conflicts_more({ count: more })}</p>}
      </div>
    </>
  );
}
