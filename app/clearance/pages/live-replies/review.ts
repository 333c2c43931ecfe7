import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { LIVE_VERDICTS } from "~/clearance/rules/kinds";
import { MOST_WRITTEN } from "~/clearance/rules/supervision/live-reply";
import { REVIEW_FAULTS } from "~/clearance/rules/words/live-words";
import type { LiveReviewer } from "~/clearance/services/supervision/live-reviewers.server";
import { reviewLiveReply } from "~/clearance/services/supervision/review-live-reply.server";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { Call } from "~/people/services/call";

const ReviewForm = z.object({
  id: formId,
  reply: z.string().min(1).max(100),
  verdict: z.enum(LIVE_VERDICTS, { error: m.clearance_live_fault_verdict }),
  finding: z
    .string()
    .max(MOST_WRITTEN.finding, {
      error: () => m.clearance_labels_fault_long({ characters: numberText(MOST_WRITTEN.finding) }),
    })
    .default(""),
});

/** Takes what somebody found of a live reply, and leads back to those that still wait. */
export async function takeReview(call: Call<LiveReviewer>, request: Request, here: string) {
  const form = await parseForm(request, ReviewForm);
  if (!form.ok) return badRequest(form);
  const { reply: liveReplyId, ...said } = form.value;
  const done = await reviewLiveReply({ ...call, ...said, liveReplyId });
  if (done.ok) return redirect(`${here}?reviewed=${liveReplyId}`, 303);
  const message = REVIEW_FAULTS[done.reason]();
  if (done.reason === "finding-missing")
    return badRequest({ values: form.values, errors: { finding: message } });
  const errors: { form?: string; finding?: string; verdict?: string } = { form: message };
  return data({ values: form.values, errors }, { status: 409 });
}
