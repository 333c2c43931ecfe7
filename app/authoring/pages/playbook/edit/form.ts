import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import type { useActionData, useLoaderData } from "@remix-run/react";
import { discardDraft } from "~/authoring/services/drafts/save-draft.server";
import { playbookPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";
import { savePlaybook } from "~/authoring/services/playbook/save-playbook.server";
import { showPlaybookEditor } from "~/authoring/services/playbook/show-playbook-editor.server";
import { rowActionOf, withAction } from "~/company/rules/playbook/form";
import { typedPlaybook } from "~/company/rules/playbook/typed";
import { playbookPath, playbookPublishPath } from "~/company/rules/paths";
import { lateSave, readFormRequest } from "~/authoring/pages/edit/sent-form";

/** What the page shows. */
export async function readPlaybook(door: CompanyDoor, request: Request) {
  const told = new URL(request.url).searchParams;
  const page = await showPlaybookEditor(door);
  const { companyKey } = door;
  return { ...page, companyKey, saved: told.has("saved"), discarded: told.get("discarded") };
}
export type Page = ReturnType<typeof useLoaderData<typeof readPlaybook>>;

/** A list’s button only changes the form, which comes back as it was typed. The others save it, or discard the draft. */
export async function takePlaybook(door: CompanyDoor, request: Request) {
  const how = { actionOf: rowActionOf, typed: typedPlaybook };
  const { intent, sent: typed } = await readFormRequest(request, how);
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
  return data({ ...typed, refused: REFUSED[saved.code](), late }, { status: 409 });
}
export type Sent = ReturnType<typeof useActionData<typeof takePlaybook>>;

const REFUSED = {
  stale: m.authoring_playbook_refused_stale,
  scheduled: m.authoring_playbook_refused_scheduled,
  unreadable: m.authoring_playbook_refused_unreadable,
};
