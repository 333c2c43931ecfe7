import type { Call } from "~/people/services/call";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import { writtenAt } from "~/curriculum/rules/content-paths";
import type { Trainer } from "~/people/rules/actor";
import { badRequest, parseForm } from "~/kit/http/forms";
import { showEditor } from "~/authoring/services/drafts/show-editor.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import {
  discardDraft,
  replaceDraft,
  saveDraft,
} from "~/authoring/services/drafts/save-draft.server";
import { editPath, publishPath } from "~/authoring/pages/library/paths";
import { LIBRARY } from "~/curriculum/rules/paths";

const SentForm = z.object({
  intent: z.enum(["save", "publish", "replace", "discard"]),
  text: z
    .string()
    .max(DRAFT_LENGTH, "This is too long to be saved. Make it shorter, or part it in two.")
    .default(""),
  sequence: z.coerce.number().int().min(0),
  baseNumber: z.coerce.number().int().min(0),
});

const placeIn = ({ params }: Pick<LoaderFunctionArgs, "params">) => ({
  module: params.module ?? "",
  activity: params.activity ?? "",
  company: params.company ?? null,
});

/** What the editor's page shows. */
export async function readEdit({ store, actor, now }: Call<Trainer>, args: LoaderFunctionArgs) {
  const { module: moduleKey, activity: activityKey, company: companyKey } = placeIn(args);
  const page = await showEditor({ store, actor, now, moduleKey, activityKey, companyKey });
  const told = new URL(args.request.url).searchParams;
  return { ...page, saved: told.has("saved"), discarded: told.has("discarded") };
}
export type Page = ReturnType<typeof useLoaderData<typeof readEdit>>;

/** Takes the page as a browser without JavaScript sends it. A late save is shown both texts. */
export async function takeEdit({ store, actor, now }: Call<Trainer>, args: ActionFunctionArgs) {
  const { module, activity, company } = placeIn(args);
  const form = await parseForm(args.request, SentForm);
  if (!form.ok) return badRequest(form);
  const { intent, text: typed, sequence, baseNumber } = form.value;
  const place = { store, actor, now, path: writtenAt(module, activity, company) };
  if (intent === "discard") {
    const { published } = await openDraft(place);
    await discardDraft(place);
    const to = published ? `${editPath(module, activity, company)}?discarded=1` : LIBRARY;
    return redirect(to, 303);
  }
  const text = await asWritten(place, typed);
  const saved =
    intent === "replace"
      ? await replaceDraft({ ...place, text, sequence, keepBase: true })
      : await saveDraft({ ...place, text, sequence, baseNumber });
  if (saved.ok) {
    const next = intent === "publish" ? publishPath : editPath;
    return redirect(
      `${next(module, activity, company)}${intent === "publish" ? "" : "?saved=1"}`,
      303,
    );
  }
  const errors = {
    form:
      saved.code === "scheduled"
        ? "This is waiting to be published, so it was not changed."
        : "Somebody saved this while you were writing. Nothing was overwritten.",
  };
  return data({ values: { text }, errors, theirs: saved }, { status: 409 });
}

export type Sent = ReturnType<typeof useActionData<typeof takeEdit>>;

/** A form's line breaks are the browser's; these are the ones the text has. */
async function asWritten(place: Parameters<typeof openDraft>[0], typed: string): Promise<string> {
  const { draft, published } = await openDraft(place);
  const before = draft?.text ?? published?.text ?? "";
  const plain = typed.replace(/\r\n?/g, "\n");
  return before.includes("\r\n") ? plain.replaceAll("\n", "\r\n") : plain;
}
