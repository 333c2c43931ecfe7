import { data, redirect } from "@remix-run/node";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { badRequest, parseForm } from "~/kit/http/forms";
import { programmeAdditions } from "~/authoring/services/programme/programme-additions.server";
import type { ProgrammePlace } from "~/authoring/services/programme/save-programme.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { publishDraft } from "~/authoring/services/publish/publish-draft.server";
import { ANY_PUBLICATION } from "~/authoring/services/publish/ready-text.server";
import { askForYes, scheduleDraft } from "~/authoring/services/publish/schedule-draft.server";
import { programmeHistoryPath, programmePublishPath } from "~/authoring/pages/library/paths";
import { PublicationForm, readTime, settleDraft } from "~/authoring/pages/publish/form";
import { mistakesOf, type Mistakes, type Values } from "~/authoring/pages/publish/messages";

/** Takes what a programme's publish page sends. */
export async function takeProgrammePublication(
  { programmeKey, ...call }: ProgrammePlace,
  request: Request,
  secondYesAbove: number,
) {
  const form = await parseForm(request, PublicationForm);
  if (!form.ok) return badRequest({ values: form.values, errors: form.errors });
  const draft = { ...call, path: programmeFile(programmeKey) };
  const here = programmePublishPath(programmeKey);
  const history = programmeHistoryPath(programmeKey);
  const { id, intent, sequence } = form.value;
  const again = (errors: Mistakes, status = 400) =>
    data({ values: form.values as Values, errors }, { status });

  if (intent !== "publish" && intent !== "ask") {
    const settled = await settleDraft(draft, { ...form.value, intent });
    if (settled.ok) return redirect(settled.out ? history : here, 303);
    return again(settled.errors, settled.status);
  }
  const { error, publishAt } = readTime(form.value, call.now);
  if (error !== null) return again({ at: error });
  const reach = await reachOf({ programmeKey, ...call }, form.value.reach);
  const looked = { ...draft, sequence, publication: { ...ANY_PUBLICATION, reach } };
  if (intent === "ask") {
    const asked = await askForYes({ ...looked, publishAt });
    return asked.ok ? redirect(here, 303) : again(...mistakesOf(asked.code));
  }
  if (publishAt) {
    const scheduled = await scheduleDraft({ ...looked, publishAt, secondYesAbove });
    return scheduled.ok ? redirect(here, 303) : again(...mistakesOf(scheduled.code));
  }
  const published = await publishDraft({ ...looked, id, secondYesAbove });
  if (!published.ok) return again(...mistakesOf(published.code));
  const said = new URLSearchParams({ published: "1", ...(reach ? { reach } : {}) });
  return redirect(`${history}?${said}`, 303);
}

/** The reach that was chosen, if the draft adds anything. */
async function reachOf<Reach>(
  { programmeKey, ...call }: ProgrammePlace,
  chosen: Reach | undefined,
): Promise<Reach | undefined> {
  const { draft } = await openDraft({ ...call, path: programmeFile(programmeKey) });
  const { store, now } = call;
  const additions =
    draft && (await programmeAdditions({ store, now, programmeKey, text: draft.text }));
  return additions ? chosen : undefined;
}
