import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import type { useActionData, useLoaderData } from "@remix-run/react";
import { discardDraft } from "~/authoring/services/drafts/save-draft.server";
import { policyPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";
import { savePolicy } from "~/authoring/services/policy/save-policy.server";
import { showPolicyEditor } from "~/authoring/services/policy/show-policy-editor.server";
import { policyEditPath, policyPublishPath } from "~/company/rules/paths";
import { POLICY_LENGTH, policyFormText, typedPolicy } from "~/company/rules/policy/form";
import { numberText } from "~/kit/text/amounts";
import { lateSave, readFormRequest } from "~/authoring/pages/edit/sent-form";

/** What the page shows. */
export async function readPolicy(door: CompanyDoor, request: Request) {
  const told = new URL(request.url).searchParams;
  const page = await showPolicyEditor(door);
  const { companyKey } = door;
  return { ...page, companyKey, saved: told.has("saved"), discarded: told.get("discarded") };
}
export type Page = ReturnType<typeof useLoaderData<typeof readPolicy>>;

/** Saves the form as the draft, or discards the draft. What couldn’t be saved comes back as it was typed. */
export async function takePolicy(door: CompanyDoor, request: Request) {
  const { intent, sent: typed } = await readFormRequest(request, { typed: typedPolicy });
  const here = policyEditPath(door.companyKey);
  if (intent === "discard") {
    const { path } = await policyPlace(door);
    await discardDraft({ ...door, path });
    return redirect(`${here}?discarded=${door.now.getTime()}`, 303);
  }
  if (policyFormText(typed.form).length > POLICY_LENGTH) {
    const refused = m.authoring_history_text_too_long({ characters: numberText(POLICY_LENGTH) });
    return data({ ...typed, refused, late: null }, { status: 400 });
  }
  const saved = await savePolicy({ ...door, ...typed, replace: intent === "replace" });
  if (saved.ok)
    return redirect(
      intent === "look" ? policyPublishPath(door.companyKey) : `${here}?saved=1`,
      303,
    );
  const late = saved.code === "stale" ? lateSave(saved) : null;
  return data({ ...typed, refused: REFUSED[saved.code](), late }, { status: 409 });
}
export type Sent = ReturnType<typeof useActionData<typeof takePolicy>>;

const REFUSED = {
  stale: m.authoring_playbook_refused_stale,
  scheduled: m.authoring_playbook_refused_scheduled,
  unreadable: m.authoring_policy_unkeepable,
};
