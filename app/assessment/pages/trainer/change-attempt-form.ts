import type { Call } from "~/people/services/call";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Trainer } from "~/people/rules/actor";
import { m } from "~/kit/language/m";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { extendTime, openAgain } from "~/assessment/services/trainer/change-attempt.server";
import { notGranted, reasonTooLong } from "./grant-words";
import { attemptPath } from "~/assessment/rules/paths";

const Change = z.object({
  intent: z.enum(["extend", "reopen"], { error: m.kit_forms_intent }),
  amount: z.string().max(10, { error: m.assessment_grants_whole }).default(""),
  reason: z.string().max(5000, { error: reasonTooLong }).default(""),
  since: z.coerce.number().int().min(0),
  id: formId,
});

/** Takes the form that gives an attempt more time or opens it again. */
export async function takeAttemptChange(
  call: Call<Trainer>,
  request: Request,
  place: { key: string; personId: string; attemptId: string },
) {
  const form = await parseForm(request, Change);
  if (!form.ok) return badRequest(form);
  const { intent, amount, reason, since, id } = form.value;
  const minutes = amount.trim() === "" ? null : Number(amount);
  const work = intent === "extend" ? extendTime : openAgain;
  const changed = await work({ ...call, ...place, minutes, reason, since, id });
  if (!changed.ok) return notGranted(form.values, changed.reason);
  return redirect(`${attemptPath(place.key, place.personId, place.attemptId)}?decided=1`, 303);
}
