import type { Call } from "~/people/services/call";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { ALLOWANCE_KINDS } from "~/assessment/rules/kinds";
import type { Trainer } from "~/people/rules/actor";
import { m } from "~/kit/language/m";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { grantAllowance } from "~/assessment/services/trainer/grant-allowance.server";
import { notGranted, reasonTooLong } from "./grant-words";
import { allowancesPath } from "~/assessment/rules/paths";

/** `offered` is one of the percentages to choose from; “other” leads to the one typed beside them. */
const Allowance = z.object({
  kind: z.enum(ALLOWANCE_KINDS, { error: m.assessment_grants_choose }),
  offered: z.string().max(10).optional(),
  amount: z.string().max(10, { error: m.assessment_grants_whole }).default(""),
  quiz: z.string().max(100).optional(),
  reason: z.string().max(5000, { error: reasonTooLong }).default(""),
  id: formId,
});

/** Takes a grant of extra time or attempts. */
export async function takeAllowance(
  call: Call<Trainer>,
  request: Request,
  { key, personId }: { key: string; personId: string },
) {
  const form = await parseForm(request, Allowance);
  if (!form.ok) return badRequest(form);
  const { kind, offered = "other", amount: typed, quiz, reason, id } = form.value;
  const chosen = kind === "extra-time" && offered !== "other" ? offered : typed;
  const amount = chosen.trim() === "" ? Number.NaN : Number(chosen);
  const activityId = kind === "extra-attempts" ? (quiz ?? "") : null;
  const granted = await grantAllowance({
    ...call,
    key,
    personId,
    kind,
    activityId,
    amount,
    reason,
    id,
  });
  if (!granted.ok) return notGranted(form.values, granted.reason);
  return redirect(`${allowancesPath(key, personId)}?granted=1`, 303);
}
