import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { CHANGE_LENGTH, sentenceVerdict } from "~/authoring/rules/publication";
import { writtenAt } from "~/curriculum/rules/content-paths";
import { reachedBy } from "~/clearance/rules/changes/revision-words";
import { IMPACTS, REACHES, type Impact } from "~/curriculum/rules/kinds";
import { instantAt } from "~/kit/time/moment";
import type { Trainer } from "~/people/rules/actor";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { countConsequences } from "~/authoring/services/publish/count-consequences.server";
import { publishDraft } from "~/authoring/services/publish/publish-draft.server";
import { SENT_BACK_LENGTH } from "~/authoring/rules/second-yes";
import { answerAsked } from "./answer";
import { MESSAGES, mistakesOf, type Mistakes, type Values } from "./messages";
import { putOnTop } from "~/authoring/services/drafts/restore-text.server";
import {
  askForYes,
  scheduleDraft,
  unschedule,
} from "~/authoring/services/publish/schedule-draft.server";
import { historyPath, publishPath } from "~/authoring/pages/library/paths";

const whole = z.coerce.number().int().min(0);

/** What a page that publishes sends. */
export const PublicationForm = z.object({
  id: formId,
  intent: z.enum(["publish", "ask", "agree", "send-back", "take-back", "on-top"]),
  /** The draft that was looked at, and what it is to be put on top of. */
  sequence: whole,
  base: whole.default(0),
  impact: z.enum(IMPACTS, "Choose what it asks of people.").optional(),
  /** Whom it applies to, where it is new in its module. */
  reach: z.enum(REACHES, "Choose who it applies to.").optional(),
  /** Whether anything of it was published before: only then is the impact asked. */
  first: z.literal("yes").optional(),
  change: z.string().max(5000, `Please keep it under ${CHANGE_LENGTH} characters.`).default(""),
  when: z.enum(["now", "later"]).default("now"),
  at: z.string().max(40).default(""),
  timeZone: z.string().max(80).default("UTC"),
  /** Why it is sent back to the person who asked for a yes. */
  reason: z
    .string()
    .trim()
    .max(SENT_BACK_LENGTH, `Please keep it under ${SENT_BACK_LENGTH} characters.`)
    .default(""),
});

interface Place {
  moduleKey: string;
  activityKey: string;
  companyKey: string | null;
}

interface Taking {
  call: Call<Trainer>;
  request: Request;
  place: Place;
  secondYesAbove: number;
}

/** Takes what the publish page sends. */
export async function takePublication({ call, request, place, secondYesAbove }: Taking) {
  const form = await parseForm(request, PublicationForm);
  if (!form.ok) return badRequest({ values: form.values, errors: form.errors });
  const { moduleKey, activityKey, companyKey } = place;
  const path = writtenAt(moduleKey, activityKey, companyKey);
  const here = publishPath(moduleKey, activityKey, companyKey);
  const { id, intent, sequence, base } = form.value;
  const again = (errors: Mistakes, status = 400) =>
    data({ values: form.values as Values, errors }, { status });

  if (intent === "take-back") {
    await unschedule({ ...call, path });
    return redirect(here, 303);
  }
  if (intent === "on-top") {
    const put = await putOnTop({ ...call, path, sequence, onto: base });
    return put.ok ? redirect(here, 303) : again({ form: MESSAGES[put.code] }, 409);
  }
  if (intent === "agree" || intent === "send-back") {
    const answered = await answerAsked({ ...call, id, path, sequence }, intent, form.value.reason);
    if (answered.ok)
      return redirect(answered.out ? historyPath(moduleKey, activityKey, companyKey) : here, 303);
    return again(answered.errors, answered.status);
  }
  const { errors, impact, change, publishAt } = readPublication(form.value, call.now);
  if (errors) return again(errors);
  const { reach } = form.value;
  const publication = { impact: impact ?? "notice", change, reach };
  const looked = { ...call, path, sequence, publication };
  if (intent === "ask") {
    const asked = await askForYes({ ...looked, publishAt });
    return asked.ok ? redirect(here, 303) : again(...mistakesOf(asked.code));
  }
  if (publishAt) {
    const scheduled = await scheduleDraft({ ...looked, publishAt, secondYesAbove });
    return scheduled.ok ? redirect(here, 303) : again(...mistakesOf(scheduled.code));
  }
  const consequences = await countConsequences({ ...call, ...place });
  const published = await publishDraft({ ...looked, id, secondYesAbove });
  if (!published.ok) return again(...mistakesOf(published.code));
  const reached = consequences && impact ? reachedBy(impact, consequences[impact]) : 0;
  const said = new URLSearchParams({
    published: impact ?? "first",
    people: String(reached),
    ...(reach ? { reach } : {}),
  });
  return redirect(`${historyPath(moduleKey, activityKey, companyKey)}?${said}`, 303);
}

/** What was asked for, or what is wrong with it. */
export function readPublication(
  { impact, first, change: typed, when, at, timeZone }: z.output<typeof PublicationForm>,
  now: Date,
): { errors: Mistakes | null; impact: Impact | null; change: string; publishAt: Date | null } {
  const errors: Mistakes = {};
  if (!impact && !first) errors.impact = "Choose what it asks of people.";
  const sentence = sentenceVerdict(typed);
  if (!sentence.ok) errors.change = SENTENCES[sentence.code];
  const publishAt = when === "later" ? instantAt(at, timeZone) : null;
  if (when === "later" && !publishAt) errors.at = "Give a day and a time.";
  else if (publishAt && publishAt <= now)
    errors.at = "That time has passed. Choose a later one, or publish now.";
  return {
    errors: Object.keys(errors).length > 0 ? errors : null,
    impact: first ? null : (impact ?? null),
    change: sentence.ok ? sentence.change : "",
    publishAt,
  };
}

const SENTENCES = {
  missing: "Say what changed, in a sentence. People read it before they learn it again.",
  "too-long": `Please keep it under ${CHANGE_LENGTH} characters.`,
  tags: "A sentence for people is plain: variables and tags cannot stand in it.",
};
