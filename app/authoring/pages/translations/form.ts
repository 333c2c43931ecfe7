import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import type { Trainer } from "~/people/rules/actor";
import { badRequest, parseForm } from "~/kit/http/forms";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import {
  discardDraft,
  replaceDraft,
  saveDraft,
} from "~/authoring/services/drafts/save-draft.server";
import { translationFilePath } from "./file-path";
import {
  translationAddress,
  translationEditPath,
  translationPublishPath,
  translationsPath,
} from "./paths";

const SentForm = z.object({
  intent: z.enum(["save", "publish", "replace", "discard"]),
  text: z.string().max(DRAFT_LENGTH, { error: m.authoring_translations_too_long }).default(""),
  sequence: z.coerce.number().int().min(0),
  baseNumber: z.coerce.number().int().min(0),
});

/** Takes the editor's page as a browser without JavaScript sends it. A late save is shown both texts. */
export async function takeTranslation(call: Call<Trainer>, args: ActionFunctionArgs) {
  const place = translationAddress(args);
  const form = await parseForm(args.request, SentForm);
  if (!form.ok) return badRequest(form);
  const { intent, text: typed, sequence, baseNumber } = form.value;
  const about = { ...call, path: translationFilePath(place) };
  if (intent === "discard") {
    const { published } = await openDraft(about);
    await discardDraft(about);
    const { moduleKey, activityKey } = place;
    return redirect(
      published ? translationEditPath(place) : translationsPath(moduleKey, activityKey),
      303,
    );
  }
  const text = typed.replace(/\r\n?/g, "\n");
  const saved =
    intent === "replace"
      ? await replaceDraft({ ...about, text, sequence, keepBase: true })
      : await saveDraft({ ...about, text, sequence, baseNumber });
  if (saved.ok) {
    const to = intent === "publish" ? translationPublishPath(place) : translationEditPath(place);
    return redirect(to, 303);
  }
  const errors = { form: m.authoring_translations_late() };
  return data({ values: { text }, errors, theirs: saved }, { status: 409 });
}
