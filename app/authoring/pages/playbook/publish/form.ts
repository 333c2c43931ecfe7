import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import { badRequest, parseForm } from "~/kit/http/forms";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { publishDraft } from "~/authoring/services/publish/publish-draft.server";
import { putOnTop } from "~/authoring/services/drafts/restore-text.server";
import { scheduleDraft, unschedule } from "~/authoring/services/publish/schedule-draft.server";
import { playbookPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";
import { showPlaybookPublication } from "~/authoring/services/playbook/show-playbook-publication.server";
import { PublicationForm, readPublication } from "~/authoring/pages/publish/form";
import {
  MESSAGES,
  mistakesOf,
  type Mistakes,
  type Values,
} from "~/authoring/pages/publish/messages";
import { playbookHistoryPath, playbookPublishPath } from "~/company/rules/paths";

/** Takes what the playbook's publish page sends. */
export async function takePlaybookPublication(
  door: CompanyDoor,
  request: Request,
  secondYesAbove: number,
) {
  const form = await parseForm(request, PublicationForm);
  if (!form.ok) return badRequest({ values: form.values, errors: form.errors });
  const { path } = await playbookPlace(door);
  const { store, actor, now, companyKey } = door;
  const call = { store, actor, now, path };
  const here = playbookPublishPath(companyKey);
  const { id, intent, sequence, base } = form.value;
  const again = (errors: Mistakes, status = 400) =>
    data({ values: form.values as Values, errors }, { status });

  if (intent === "ask" || intent === "agree" || intent === "send-back")
    return again({ form: m.authoring_second_yes_playbook() });
  if (intent === "take-back") {
    await unschedule(call);
    return redirect(here, 303);
  }
  if (intent === "on-top") {
    const put = await putOnTop({ ...call, sequence, onto: base });
    return put.ok ? redirect(here, 303) : again({ form: MESSAGES[put.code]() }, 409);
  }
  // Of a first version there is nothing to look at again.
  const first = (await publishedText(store.read, path)) === null;
  const sent = { ...form.value, first: first ? ("yes" as const) : undefined };
  const { errors, impact, change, publishAt } = readPublication(sent, now);
  if (errors) return again(errors);
  const { reach } = form.value;
  const publication = { impact: impact ?? ("wording" as const), change, reach };
  const { draft } = await showPlaybookPublication(door);
  if (draft && publication.impact === "relearn" && draft.quoting.length === 0)
    return again({ impact: m.authoring_playbook_publish_fault_relearn() });
  if (publishAt) {
    const scheduled = await scheduleDraft({
      ...call,
      sequence,
      publication,
      publishAt,
      secondYesAbove,
    });
    return scheduled.ok ? redirect(here, 303) : again(...mistakesOf(scheduled.code));
  }
  const published = await publishDraft({ ...call, id, sequence, publication, secondYesAbove });
  if (!published.ok) return again(...mistakesOf(published.code));
  const people =
    publication.impact === "wording" ? 0 : (draft?.consequences[publication.impact].people ?? 0);
  const said = new URLSearchParams({ published: publication.impact, people: String(people) });
  return redirect(`${playbookHistoryPath(companyKey)}?${said}`, 303);
}
