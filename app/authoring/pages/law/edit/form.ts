import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import type { useActionData, useLoaderData } from "@remix-run/react";
import { typedLaw } from "~/authoring/rules/law/form";
import { lawFile } from "~/curriculum/rules/content-paths";
import { discardDraft } from "~/authoring/services/drafts/save-draft.server";
import { saveLaw, type LawPlace } from "~/authoring/services/law/save-law.server";
import { showLawEditor } from "~/authoring/services/law/show-law-editor.server";
import { lateSave, readFormRequest } from "~/authoring/pages/edit/sent-form";
import { lawPath, lawPublishPath } from "~/authoring/pages/library/paths";

/** What the page shows. */
export async function readLaw(place: LawPlace, request: Request) {
  const told = new URL(request.url).searchParams;
  const page = await showLawEditor(place);
  return { ...page, saved: told.has("saved"), discarded: told.get("discarded") };
}
export type Page = ReturnType<typeof useLoaderData<typeof readLaw>>;

/** Saves the form as the draft, or discards the draft. What couldn’t be saved comes back as it was typed. */
export async function takeLaw(place: LawPlace, request: Request) {
  const { intent, sent: typed } = await readFormRequest(request, { typed: typedLaw });
  const { topic, ...call } = place;
  const here = lawPath(topic);
  if (intent === "discard") {
    await discardDraft({ ...call, path: lawFile(topic) });
    return redirect(`${here}?discarded=${place.now.getTime()}`, 303);
  }
  const saved = await saveLaw({ ...place, ...typed, replace: intent === "replace" });
  if (saved.ok) return redirect(intent === "look" ? lawPublishPath(topic) : `${here}?saved=1`, 303);
  const late = saved.code === "stale" ? lateSave(saved) : null;
  return data({ ...typed, refused: REFUSED[saved.code](), late }, { status: 409 });
}
export type Sent = ReturnType<typeof useActionData<typeof takeLaw>>;

const REFUSED = {
  stale: m.authoring_playbook_refused_stale,
  scheduled: m.authoring_playbook_refused_scheduled,
  unreadable: m.authoring_law_unkeepable,
};
