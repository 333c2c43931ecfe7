import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { REASON_LENGTH } from "~/assessment/rules/grants";
import type { Trainer } from "~/people/rules/actor";
import { badRequest, parseForm } from "~/kit/http/forms";
import { regradeQuestion } from "~/assessment/services/trainer/regrade-question.server";
import { regradePath } from "~/assessment/rules/paths";
import { REGRADE_CHOICES } from "~/assessment/rules/kinds";

const Confirmation = z.object({
  question: z.string().min(1).max(100),
  choice: z.enum(REGRADE_CHOICES, { error: m.assessment_regrade_choose }),
  mark: z.string().max(200),
  reason: z.string().max(5000, { error: tooLong }).default(""),
});

function tooLong(): string {
  return m.assessment_grants_reason_long({ most: numberText(REASON_LENGTH) });
}

interface Mistakes {
  form?: string;
  reason?: string;
}

/** Takes the confirmation of a preview. Sent twice, it grades again once. */
export async function takeRegrade(
  call: Call<Trainer>,
  request: Request,
  place: { moduleKey: string; activityKey: string },
) {
  const form = await parseForm(request, Confirmation);
  if (!form.ok) return badRequest(form);
  const { question: revisionId, choice, mark, reason } = form.value;
  const regraded = await regradeQuestion({ ...call, ...place, revisionId, choice, mark, reason });
  if (regraded.ok) {
    const done = new URLSearchParams({
      question: revisionId,
      choice,
      done: String(regraded.attempts),
    });
    return redirect(`${regradePath(place.moduleKey, place.activityKey)}?${done}`, 303);
  }
  const errors = mistakesOf(regraded.reason.code);
  return data({ values: form.values, errors }, { status: errors.form ? 409 : 400 });
}

type Code = Exclude<Awaited<ReturnType<typeof regradeQuestion>>, { ok: true }>["reason"]["code"];

function mistakesOf(code: Code): Mistakes {
  switch (code) {
    case "reason-missing":
      return { reason: m.assessment_regrade_reason_missing() };
    case "reason-too-long":
      return { reason: tooLong() };
    case "not-to-be-had":
      return { form: m.assessment_regrade_not_possible() };
    case "changed-since":
      return { form: m.assessment_regrade_changed_since() };
    default:
      return code satisfies never;
  }
}
