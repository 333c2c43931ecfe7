import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import { writtenPath } from "~/authoring/services/library/written-path.server";
import type { Trainer } from "~/people/rules/actor";
import { badRequest, parseForm } from "~/kit/http/forms";
import { numberText } from "~/kit/text/amounts";
import { quizFigures } from "~/assessment/services/trainer/insights/quiz-figures.server";
import { showEditor } from "~/authoring/services/drafts/show-editor.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import {
  discardDraft,
  replaceDraft,
  saveDraft,
} from "~/authoring/services/drafts/save-draft.server";
import { editPath, historyPath, publishPath } from "~/authoring/pages/library/paths";

const SentForm = z.object({
  intent: z.enum(["save", "publish", "replace", "discard"]),
  text: z
    .string()
    .max(DRAFT_LENGTH, {
      error: () => m.authoring_history_text_too_long({ characters: numberText(DRAFT_LENGTH) }),
    })
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
  const figures =
    page.kind === "quiz" ? await quizFigures({ store, actor, now, moduleKey, activityKey }) : {};
  const told = new URL(args.request.url).searchParams;
  return { ...page, figures, saved: told.has("saved"), discarded: told.has("discarded") };
}
export type Page = ReturnType<typeof useLoaderData<typeof readEdit>>;

/** Takes the form that a browser without JavaScript sends. After a late save, the page shows both texts. */
export async function takeEdit({ store, actor, now }: Call<Trainer>, args: ActionFunctionArgs) {
  const { module, activity, company } = placeIn(args);
  const form = await parseForm(args.request, SentForm);
  if (!form.ok) return badRequest(form);
  const { intent, text: typed, sequence, baseNumber } = form.value;
  const path = await writtenPath(store.read, module, activity, company);
  const place = { store, actor, now, path };
  if (intent === "discard") {
    const { published } = await openDraft(place);
    await discardDraft(place);
    const pathOf = published ? editPath : historyPath;
    return redirect(`${pathOf(module, activity, company)}?discarded=1`, 303);
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
        ? m.authoring_edit_refused_waiting()
        : m.authoring_playbook_refused_stale(),
  };
  return data({ values: { text }, errors, theirs: saved }, { status: 409 });
}

export type Sent = ReturnType<typeof useActionData<typeof takeEdit>>;

/** The typed text with the line breaks of the file, instead of the browser's. */
async function asWritten(place: Parameters<typeof openDraft>[0], typed: string): Promise<string> {
  const { draft, published } = await openDraft(place);
  const before = draft?.text ?? published?.text ?? "";
  const plain = typed.replace(/\r\n?/g, "\n");
  return before.includes("\r\n") ? plain.replaceAll("\n", "\r\n") : plain;
}
