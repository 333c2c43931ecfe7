import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import type { useActionData, useLoaderData } from "@remix-run/react";
import { typedProgramme } from "~/authoring/rules/programme/form";
import { moduleActionOf, withModuleAction } from "~/authoring/rules/programme/module-list";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { LIBRARY } from "~/curriculum/rules/paths";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { discardDraft } from "~/authoring/services/drafts/save-draft.server";
import {
  saveProgramme,
  type ProgrammePlace,
} from "~/authoring/services/programme/save-programme.server";
import { showProgrammeEditor } from "~/authoring/services/programme/show-programme-editor.server";
import { lateSave, readFormRequest } from "~/authoring/pages/edit/sent-form";
import { programmePath, programmePublishPath } from "~/authoring/pages/library/paths";

/** What the page shows. */
export async function readProgramme(place: ProgrammePlace, request: Request) {
  const told = new URL(request.url).searchParams;
  const page = await showProgrammeEditor(place);
  return { ...page, saved: told.has("saved"), discarded: told.get("discarded") };
}
export type Page = ReturnType<typeof useLoaderData<typeof readProgramme>>;

/** A list’s button only changes the form, which comes back as it was typed. The others save it, or discard the draft. */
export async function takeProgramme(place: ProgrammePlace, request: Request) {
  const how = { actionOf: moduleActionOf, typed: typedProgramme };
  const { intent, sent: typed, text } = await readFormRequest(request, how);
  const { programmeKey, ...call } = place;
  const here = programmePath(programmeKey);
  if (typeof intent === "object") {
    const modules = withModuleAction(typed.form.modules, intent, text("add"));
    const form = { ...typed.form, modules };
    return data({ ...typed, form, refused: null, late: null }, { status: 200 });
  }
  if (intent === "discard") {
    const path = programmeFile(programmeKey);
    await discardDraft({ ...call, path });
    const published = await publishedText(place.store.read, path);
    const to = published ? `${here}?discarded=${place.now.getTime()}` : LIBRARY;
    return redirect(to, 303);
  }
  const saved = await saveProgramme({ ...place, ...typed, replace: intent === "replace" });
  if (saved.ok)
    return redirect(
      intent === "look" ? programmePublishPath(programmeKey) : `${here}?saved=1`,
      303,
    );
  const late = saved.code === "stale" ? lateSave(saved) : null;
  return data({ ...typed, refused: REFUSED[saved.code](), late }, { status: 409 });
}
export type Sent = ReturnType<typeof useActionData<typeof takeProgramme>>;

const REFUSED = {
  stale: m.authoring_playbook_refused_stale,
  scheduled: m.authoring_playbook_refused_scheduled,
  unreadable: m.authoring_programme_refused_unreadable,
};
