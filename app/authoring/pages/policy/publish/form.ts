import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { LANGUAGES } from "~/kit/language/language";
import { parseForm } from "~/kit/http/forms";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { policyPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";
import {
  countPolicyConsequences,
  type PolicyConsequences,
} from "~/authoring/services/policy/count-policy-consequences.server";
import { publishDraft } from "~/authoring/services/publish/publish-draft.server";
import { putOnTop } from "~/authoring/services/drafts/restore-text.server";
import { scheduleDraft, unschedule } from "~/authoring/services/publish/schedule-draft.server";
import { PublicationForm, readPublication, readTime } from "~/authoring/pages/publish/form";
import {
  MESSAGES,
  mistakesOf,
  type Mistakes,
  type Values,
} from "~/authoring/pages/publish/messages";
import { policyHistoryPath, policyPublishPath } from "~/company/rules/paths";
import { countedFor } from "./counted";

/** The most days that people can be given to sign. */
const MOST_DAYS = 365;

const Form = PublicationForm.extend({
  intent: z.enum(["publish", "count", "take-back", "on-top"]),
  /** Sent with all that publishes or counts. */
  graceDays: z
    .string()
    .trim()
    .refine((typed) => /^\d{1,3}$/.test(typed) && Number(typed) <= MOST_DAYS, {
      error: m.authoring_policy_fault_grace,
    })
    .transform(Number)
    .optional(),
  /** What it is written in. */
  language: z.enum(LANGUAGES).optional(),
  /** What the numbers on the page were counted for. */
  counted: z.string().max(60).default(""),
});

/** Takes what the policy's publish page sends. */
export async function takePolicyPublication(
  door: CompanyDoor,
  request: Request,
  secondYesAbove: number,
) {
  const form = await parseForm(request, Form);
  if (!form.ok) {
    const { values, errors } = form;
    return data(
      { values: values as Values, errors: errors as Mistakes, counted: null },
      { status: 400 },
    );
  }
  const { path, company } = await policyPlace(door);
  const { store, actor, now, companyKey } = door;
  const call = { store, actor, now, path };
  const here = policyPublishPath(companyKey);
  const { id, intent, sequence, base, graceDays, language } = form.value;
  const again = (
    errors: Mistakes,
    status = 400,
    counted: (PolicyConsequences & { for: string }) | null = null,
  ) => data({ values: form.values as Values, errors, counted }, { status });

  if (intent === "take-back") {
    await unschedule(call);
    return redirect(here, 303);
  }
  if (intent === "on-top") {
    const put = await putOnTop({ ...call, sequence, onto: base });
    return put.ok ? redirect(here, 303) : again({ form: MESSAGES[put.code]() }, 409);
  }
  const timed = { ...form.value, timeZone: company.timeZone };
  if (graceDays === undefined) return again({ graceDays: m.authoring_policy_fault_grace() });
  const { publishAt, error } = readTime(timed, now);
  if (error !== null) return again({ at: error });
  const asked = { store, now, company, graceDays, publishAt };
  const counted = { ...(await countPolicyConsequences(asked)), for: countedFor(asked) };
  if (intent === "count") return again({}, 200, counted);

  const first = (await publishedText(store.read, path)) === null;
  const read = readPublication({ ...timed, intent, first: first ? "yes" : undefined }, now);
  if (read.errors) return again(read.errors, 400, counted);
  const impact = first || read.impact === "relearn" ? ("relearn" as const) : ("wording" as const);
  if (impact === "relearn" && form.value.counted !== counted.for)
    return again({ form: m.authoring_policy_fault_counted() }, 409, counted);
  const publication = { impact, change: read.change, graceDays, language };
  if (publishAt) {
    const scheduled = await scheduleDraft({
      ...call,
      sequence,
      publication,
      publishAt,
      secondYesAbove,
    });
    return scheduled.ok ? redirect(here, 303) : again(...mistakesOf(scheduled.code), counted);
  }
  const published = await publishDraft({ ...call, id, sequence, publication, secondYesAbove });
  if (!published.ok) return again(...mistakesOf(published.code), counted);
  const said = new URLSearchParams({
    published: impact === "relearn" ? "signed" : "minor",
    people: String(counted.people.length),
  });
  return redirect(`${policyHistoryPath(companyKey)}?${said}`, 303);
}
