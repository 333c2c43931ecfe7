import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CONFLICT_ENDS } from "~/authoring/rules/kinds";
import { counted } from "~/kit/text/amounts";
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
import { CONFLICTS, editPath } from "~/authoring/pages/library/paths";
import { LIBRARY } from "~/curriculum/rules/paths";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: "Where folder and studio disagree · Firsthand" }];

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
  if (!form.ok)
    return data({ refused: "Choose one of the two for a file that is listed here." }, 400);
  const settled = await settleConflict({ store, actor, now, ...form.value });
  if (!settled.ok) return data({ refused: refusalWords(settled) }, 409);
  const { kind, module, key, company } = settled.file;
  const isActivity = kind === "lesson" || kind === "quiz" || kind === "copy";
  if (form.value.choice === "folder" && isActivity)
    return redirect(editPath(module ?? "", key ?? "", company), 303);
  return redirect(`${CONFLICTS}?done=${form.value.choice}`, 303);
});

type Refused = Extract<Awaited<ReturnType<typeof settleConflict>>, { ok: false }>;

function refusalWords(refused: Refused): string {
  switch (refused.code) {
    case "ended":
      if (refused.by === null)
        return "The folder has changed again since you looked. What it says now is below, if it still disagrees.";
      return refused.ended === "studio"
        ? `${refused.by} has decided this meanwhile, and kept the studio’s text.`
        : `${refused.by} has decided this meanwhile, and made the folder’s text a draft.`;
    case "stale":
      return "Somebody has saved or discarded a draft of this file since you looked. Nothing was changed; look again and choose.";
    case "scheduled":
      return "A draft of this file waits to be published. Nothing was changed; take that back first.";
    case "not-to-be-had":
      return "The folder has no text here that could become a draft. Nothing was changed.";
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
        back={{ to: LIBRARY, label: "Library" }}
        title="Where folder and studio disagree"
        lead="Files that the content folder and the studio have each changed, or that do not fit together. What the studio has published stands until you choose."
      />
      <div className="stack gap-5">
        {sent && <Notice tone="warn" role="alert" title={sent.refused} />}
        {done && !sent && (
          <Notice
            tone="ok"
            role="status"
            title={
              done === "studio"
                ? "Settled: the studio’s side stands"
                : "The folder’s text is a draft now"
            }
          >
            {done === "folder" && "It waits in the library to be looked at and published."}
          </Notice>
        )}
        {conflicts.length === 0 && (
          <Card>
            <Empty title="Folder and studio agree" icon="check">
              <p>
                There is nothing to decide. When an import finds a difference, it is shown here.
              </p>
            </Empty>
          </Card>
        )}
        {conflicts.map((conflict) => (
          <ConflictCard key={conflict.id} conflict={conflict} now={now} />
        ))}
        {more > 0 && (
          <p className="muted">
            {counted(more, "more file follows", "more files follow")} as these are decided.
          </p>
        )}
      </div>
    </>
  );
}
