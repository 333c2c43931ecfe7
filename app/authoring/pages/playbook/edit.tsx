import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withAction } from "~/company/rules/playbook-form";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { discardDraft } from "~/authoring/services/drafts/save-draft.server";
import { playbookPlace } from "~/authoring/services/playbook/playbook-place.server";
import {
  savePlaybook,
  type SavedPlaybook,
} from "~/authoring/services/playbook/save-playbook.server";
import { showPlaybookEditor } from "~/authoring/services/playbook/show-playbook-editor.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/card";
import { ClearanceNav } from "~/clearance/parts/clearance-nav";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page-head";
import { DraftTools, StateNotices } from "./edit-notices";
import { PlaybookEditor } from "./editor";
import { playbookDoor } from "./door";
import { PLAYBOOK, playbookHistoryPath, playbookPath, playbookPublishPath } from "./paths";
import { readPlaybookRequest } from "./read-playbook-form";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `Playbook of ${page.company.name}` : "Not found"} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const door = playbookDoor(args, await authorise(args, "playbook:edit"));
  const told = new URL(args.request.url).searchParams;
  const page = await showPlaybookEditor(door);
  const { companyKey } = door;
  return { ...page, companyKey, saved: told.has("saved"), discarded: told.get("discarded") };
});

/** A button of a list only changes the form, which comes back as it was typed. The others save it, or take the draft away. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const door = playbookDoor(args, await authorise(args, "playbook:edit"));
  const { intent, ...typed } = await readPlaybookRequest(args.request);
  const here = playbookPath(door.companyKey);
  const { form } = typed;
  if (typeof intent === "object")
    return data(
      { ...typed, form: withAction(form, intent), refused: null, late: null },
      { status: 200 },
    );
  if (intent === "discard") {
    const { path } = await playbookPlace(door);
    await discardDraft({ ...door, path });
    return redirect(`${here}?discarded=${door.now.getTime()}`, 303);
  }
  const saved = await savePlaybook({ ...door, ...typed, replace: intent === "replace" });
  if (saved.ok)
    return redirect(
      intent === "look" ? playbookPublishPath(door.companyKey) : `${here}?saved=1`,
      303,
    );
  const late = saved.code === "stale" ? lateSave(saved) : null;
  return data({ ...typed, refused: REFUSED[saved.code], late }, { status: 409 });
});

/** What is shown beside a form that came too late, and what it would then be saved on. */
function lateSave({ theirs, published, changes }: Extract<SavedPlaybook, { code: "stale" }>) {
  return {
    sequence: theirs?.sequence ?? 0,
    baseNumber: published?.number ?? 0,
    by: theirs?.savedBy ?? null,
    changes,
  };
}

const REFUSED = {
  stale: "Somebody saved this while you were writing. Nothing was overwritten.",
  scheduled: "This is waiting to be published, so it was not changed.",
  unreadable:
    "The playbook’s file is written in a way that this page cannot keep. Nothing was changed. A trainer can mend it in the content folder.",
};

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;
export type Sent = ReturnType<typeof useActionData<typeof action>>;

export default function PlaybookPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { company, companyKey, form } = page;
  const back =
    companyKey === null
      ? { to: "/clearance", label: "Clearance" }
      : { to: `/studio/companies/${companyKey}`, label: company.name };
  return (
    <>
      <PageHead
        back={back}
        title="Playbook"
        lead={
          companyKey === null
            ? "How your people sound, what they leave alone, and whom they call. Lessons quote it."
            : `Of ${company.name}. Lessons quote it; its managers write here too.`
        }
        actions={
          <>
            {companyKey === null && <LinkButton to={PLAYBOOK}>As people read it</LinkButton>}
            <LinkButton to={playbookHistoryPath(companyKey)}>History</LinkButton>
          </>
        }
      />
      {companyKey === null && <ClearanceNav />}
      <StateNotices page={page} sent={sent} />
      {form ? (
        <PlaybookEditor key={page.discarded} page={{ ...page, form }} sent={sent} />
      ) : (
        <Card>
          <Notice tone="bad" title="This draft cannot be shown as a form">
            Its file is not readable. Take the draft away, or restore an earlier version from the
            history.
          </Notice>
          <DraftTools page={page} />
        </Card>
      )}
    </>
  );
}
