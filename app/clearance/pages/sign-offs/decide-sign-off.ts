import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Manager } from "~/people/rules/actor";
import { badRequest, parseForm } from "~/kit/http/forms";
import { signOffOutcome } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { authoriseClearance } from "~/clearance/services/sign-offs/sign-off.server";
import type { Store } from "~db/store";
import { refusedSignOff, SignOffFields, tooLate } from "./answers";

const SignOff = SignOffFields.extend({
  verdict: z.enum(["authorised", "not-yet"], "Choose “Authorise” or “Not yet”."),
});

/** Takes a manager's sign-off form. Deciding it twice leads to the same confirmation as deciding it once. */
export async function decideSignOff(
  { store, actor, now }: { store: Store; actor: Manager; now: Date },
  request: Request,
  confirmation: (enrolmentId: string, next: string) => string,
) {
  const form = await parseForm(request, SignOff);
  if (!form.ok) return badRequest(form);
  const { enrolment: enrolmentId, verdict, comment, next } = form.value;
  const { values } = form;
  const signed = await authoriseClearance({ store, actor, now, enrolmentId, verdict, comment });
  if (signed.ok) return redirect(confirmation(enrolmentId, next), 303);
  const { code } = signed.reason;
  if (code !== "not-awaiting") return refusedSignOff(values, code);
  const outcome = await signOffOutcome({ store, actor, now, enrolmentId });
  const decision = outcome?.decision;
  const typed = comment.trim();
  const same = decision?.own && decision.verdict === verdict && decision.comment === typed;
  if (typed === "" || same) return redirect(confirmation(enrolmentId, next), 303);
  const by = decision && !decision.own ? `${decision.by} decided it meanwhile` : "It was decided";
  return tooLate(values, `This waits for your sign-off no longer. ${by}; nothing was changed.`);
}
