import { data, redirect } from "@remix-run/node";
import { lawFile } from "~/curriculum/rules/content-paths";
import { badRequest, parseForm } from "~/kit/http/forms";
import type { LawPlace } from "~/authoring/services/law/save-law.server";
import { publishDraft } from "~/authoring/services/publish/publish-draft.server";
import { scheduleDraft } from "~/authoring/services/publish/schedule-draft.server";
import { lawHistoryPath, lawPublishPath } from "~/authoring/pages/library/paths";
import { PublicationForm, readTime, settleDraft } from "~/authoring/pages/publish/form";
import { mistakesOf, type Mistakes, type Values } from "~/authoring/pages/publish/messages";

/** The law asks nothing of anybody, so its forms know no second yes. */
const LawPublication = PublicationForm.extend({
  intent: PublicationForm.shape.intent.extract(["publish", "take-back", "on-top"]),
});

/** Takes what a topic's publish page sends. */
export async function takeLawPublication(
  { topic, ...call }: LawPlace,
  request: Request,
  secondYesAbove: number,
) {
  const form = await parseForm(request, LawPublication);
  if (!form.ok) return badRequest({ values: form.values, errors: form.errors });
  const draft = { ...call, path: lawFile(topic) };
  const here = lawPublishPath(topic);
  const { id, intent, sequence } = form.value;
  const again = (errors: Mistakes, status = 400) =>
    data({ values: form.values as Values, errors }, { status });

  if (intent !== "publish") {
    const settled = await settleDraft(draft, { ...form.value, intent });
    return settled.ok ? redirect(here, 303) : again(settled.errors, settled.status);
  }
  const { error, publishAt } = readTime(form.value, call.now);
  if (error !== null) return again({ at: error });
  const looked = { ...draft, sequence, publication: null, secondYesAbove };
  if (publishAt) {
    const scheduled = await scheduleDraft({ ...looked, publishAt });
    return scheduled.ok ? redirect(here, 303) : again(...mistakesOf(scheduled.code));
  }
  const published = await publishDraft({ ...looked, id });
  if (!published.ok) return again(...mistakesOf(published.code));
  return redirect(`${lawHistoryPath(topic)}?published=1`, 303);
}
