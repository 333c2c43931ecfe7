import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { REASON_LENGTH } from "~/assessment/rules/grants";
import type { Trainer } from "~/people/rules/actor";
import { badRequest, parseForm } from "~/kit/http/forms";
import { regradeQuestion } from "~/assessment/services/trainer/regrade-question.server";
import { regradePath } from "~/assessment/rules/paths";
import { REGRADE_CHOICES } from "~/assessment/rules/kinds";

const Confirmation = z.object({
  question: z.string().min(1).max(100),
  choice: z.enum(REGRADE_CHOICES, "Choose what to do."),
  mark: z.string().max(200),
  reason: z.string().max(5000, "Please keep it under 500 characters.").default(""),
});

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
      return { reason: "Say why. It stands on each of these people’s pages." };
    case "reason-too-long":
      return { reason: `Please keep it under ${REASON_LENGTH} characters.` };
    case "not-to-be-had":
      return { form: "These answers cannot be graded by the new key; nothing was changed." };
    case "changed-since":
      return {
        form: "Something changed since you looked; nothing was graded again. Look at the preview as it is now, and confirm that.",
      };
    default:
      return code satisfies never;
  }
}
