import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import { badRequest, parseForm } from "~/kit/http/forms";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import {
  discardDraft,
  replaceDraft,
  saveDraft,
} from "~/authoring/services/drafts/save-draft.server";
import {
  writableTranslation,
  type TranslationPlace,
} from "~/authoring/services/translations/place.server";
import { listPath } from "./above";
import { translationEditPath, translationPublishPath } from "./paths";

const SentForm = z.object({
  intent: z.enum(["save", "publish", "replace", "discard"]),
  text: z.string().max(DRAFT_LENGTH, { error: m.authoring_translations_too_long }).default(""),
  sequence: z.coerce.number().int().min(0),
  baseNumber: z.coerce.number().int().min(0),
});

/** Takes the editor's page as a browser without JavaScript sends it. A late save is shown both texts. */
export async function takeTranslation(place: TranslationPlace, request: Request) {
  const { store, actor, now } = place;
  const { path } = await writableTranslation(place);
  const form = await parseForm(request, SentForm);
  if (!form.ok) return badRequest(form);
  const { intent, text: typed, sequence, baseNumber } = form.value;
  const about = { store, actor, now, path };
  if (intent === "discard") {
    const { published } = await openDraft(about);
    await discardDraft(about);
    return redirect(published ? translationEditPath(place) : listPath(place), 303);
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
