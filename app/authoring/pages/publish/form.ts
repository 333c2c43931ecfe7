import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { CHANGE_LENGTH, sentenceVerdict } from "~/authoring/rules/publication";
import { writtenPath } from "~/authoring/services/library/written-path.server";
import { reachedBy } from "~/clearance/rules/changes/revision-words";
import { IMPACTS, REACHES, type Impact } from "~/curriculum/rules/kinds";
import { instantAt } from "~/kit/time/zoned";
import type { Trainer } from "~/people/rules/actor";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { numberText } from "~/kit/text/amounts";
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
import { historyPath, publishPath, restorePath } from "~/authoring/pages/library/paths";

const whole = z.coerce.number().int().min(0);

const tooLong = (most: number) =>
  m.authoring_structure_fault_long({ characters: numberText(most) });

/** What a page that publishes sends. */
export const PublicationForm = z.object({
  id: formId,
  intent: z.enum(["publish", "ask", "agree", "send-back", "take-back", "on-top"]),
  /** The draft as its author saw it, and the version to put it on top of. */
  sequence: whole,
  base: whole.default(0),
  impact: z.enum(IMPACTS, { error: m.authoring_publish_fault_impact }).optional(),
  /** Who it applies to, if it’s new in its module. */
  reach: z.enum(REACHES, { error: m.authoring_structure_fault_reach }).optional(),
  /** Sent if no version was published before: then there is no impact to choose. */
  first: z.literal("yes").optional(),
  change: z
    .string()
    .max(5000, { error: () => tooLong(CHANGE_LENGTH) })
    .default(""),
  when: z.enum(["now", "later"]).default("now"),
  at: z.string().max(40).default(""),
  timeZone: z.string().max(80).default("UTC"),
  /** Why it’s sent back to the person who asked for a yes. */
  reason: z
    .string()
    .trim()
    .max(SENT_BACK_LENGTH, { error: () => tooLong(SENT_BACK_LENGTH) })
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
  const path = await writtenPath(call.store.read, moduleKey, activityKey, companyKey);
  const here = publishPath(moduleKey, activityKey, companyKey);
  const { id, intent, sequence } = form.value;
  const again = (errors: Mistakes, status = 400) =>
    data({ values: form.values as Values, errors }, { status });

  if (intent !== "publish" && intent !== "ask") {
    const history = historyPath(moduleKey, activityKey, companyKey);
    const settled = await settleDraft({ ...call, path }, { ...form.value, intent });
    if (settled.ok && settled.discarded) return redirect(restorePath(moduleKey, activityKey), 303);
    if (settled.ok) return redirect(settled.out ? history : here, 303);
    return again(settled.errors, settled.status);
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

type Sent = z.output<typeof PublicationForm>;

/** What became of it; `out` says whether it’s published now, `discarded` whether its draft went with it. */
type Settled =
  | { ok: true; out: boolean; discarded?: boolean }
  | { ok: false; errors: Mistakes; status: number };

/** Takes what a publish page sends about a draft that waits or is based on another version, and isn’t published by its author. */
export async function settleDraft(
  draft: Call<Trainer> & { path: string },
  sent: Omit<Sent, "intent"> & { intent: Exclude<Sent["intent"], "publish" | "ask"> },
): Promise<Settled> {
  const { intent, id, sequence, base, reason } = sent;
  switch (intent) {
    case "take-back":
      return { ok: true, out: false, ...(await unschedule(draft)) };
    case "on-top": {
      const put = await putOnTop({ ...draft, sequence, onto: base });
      if (put.ok) return { ok: true, out: false };
      return { ok: false, errors: { form: MESSAGES[put.code]() }, status: 409 };
    }
    case "agree":
    case "send-back":
      return answerAsked({ ...draft, id, sequence }, intent, reason);
    default:
      return intent satisfies never;
  }
}

/** When the form wants it published, null for now; or what is wrong with that. */
export function readTime(
  { when, at, timeZone }: Pick<Sent, "when" | "at" | "timeZone">,
  now: Date,
): { error: string | null; publishAt: Date | null } {
  if (when === "now") return { error: null, publishAt: null };
  const publishAt = instantAt(at, timeZone);
  if (!publishAt) return { error: m.authoring_publish_fault_at(), publishAt };
  const error = publishAt <= now ? m.authoring_publish_fault_past() : null;
  return { error, publishAt };
}

/** What the form asks for, or what is wrong with it. */
export function readPublication(
  { impact, first, change: typed, ...time }: Sent,
  now: Date,
): { errors: Mistakes | null; impact: Impact | null; change: string; publishAt: Date | null } {
  const errors: Mistakes = {};
  if (!impact && !first) errors.impact = m.authoring_publish_fault_impact();
  const sentence = sentenceVerdict(typed);
  if (!sentence.ok) errors.change = SENTENCES[sentence.code]();
  const { error, publishAt } = readTime(time, now);
  if (error !== null) errors.at = error;
  return {
    errors: Object.keys(errors).length > 0 ? errors : null,
    impact: first ? null : (impact ?? null),
    change: sentence.ok ? sentence.change : "",
    publishAt,
  };
}

const SENTENCES = {
  missing: m.authoring_publish_fault_change,
  "too-long": () => tooLong(CHANGE_LENGTH),
  tags: m.authoring_playbook_problem_plain,
};
