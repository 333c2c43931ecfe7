import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import type { useActionData, useLoaderData } from "@remix-run/react";
import { typedProgramme } from "~/authoring/rules/programme/form";
import { moduleActionOf, withModuleAction } from "~/authoring/rules/programme/module-list";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { LIBRARY } from "~/curriculum/rules/paths";
import { formDataOf } from "~/kit/http/forms";
import { Refusal } from "~/kit/http/refusal";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { discardDraft } from "~/authoring/services/drafts/save-draft.server";
import {
  saveProgramme,
  type ProgrammePlace,
  type SavedProgramme,
} from "~/authoring/services/programme/save-programme.server";
import { showProgrammeEditor } from "~/authoring/services/programme/show-programme-editor.server";
import { programmePath, programmePublishPath } from "~/authoring/pages/library/paths";

/** What the page shows. */
export async function readProgramme(place: ProgrammePlace, request: Request) {
  const told = new URL(request.url).searchParams;
  const page = await showProgrammeEditor(place);
  return { ...page, saved: told.has("saved"), discarded: told.get("discarded") };
}
export type Page = ReturnType<typeof useLoaderData<typeof readProgramme>>;

const INTENTS = ["save", "look", "replace", "discard"] as const;

/** A list’s button only changes the form, which comes back as it was typed. The others save it, or discard the draft. */
export async function takeProgramme(place: ProgrammePlace, request: Request) {
  const { intent, chosen, ...typed } = await readRequest(request);
  const { programmeKey, ...call } = place;
  const here = programmePath(programmeKey);
  if (typeof intent === "object") {
    const modules = withModuleAction(typed.form.modules, intent, chosen);
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

/** The form as it was filled in, with the button that sent it. An incomplete one is refused. */
async function readRequest(request: Request) {
  const fields = await formDataOf(request);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value : "";
  };
  const count = (name: string) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : null);
  const pressed = text("do");
  const intent = INTENTS.find((one) => one === pressed) ?? moduleActionOf(pressed);
  const [sequence, baseNumber] = [count("sequence"), count("base")];
  // Its last field says that nothing is missing: a form cut short must not empty the programme.
  const whole = intent === "discard" || text("whole") === "yes";
  if (!intent || sequence === null || baseNumber === null || !whole)
    throw new Refusal(400, m.kit_forms_not_whole());
  return { intent, form: typedProgramme(fields), chosen: text("add"), sequence, baseNumber };
}

/** What’s shown beside a form that came too late, and what it would then be saved on top of. */
function lateSave({ theirs, published, changes }: Extract<SavedProgramme, { code: "stale" }>) {
  return {
    sequence: theirs?.sequence ?? 0,
    baseNumber: published?.number ?? 0,
    by: theirs?.savedBy ?? null,
    changes,
  };
}

const REFUSED = {
  stale: m.authoring_playbook_refused_stale,
  scheduled: m.authoring_playbook_refused_scheduled,
  unreadable: m.authoring_programme_refused_unreadable,
};
