import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { SIDE_WORDS, tooLateText } from "~/clearance/rules/sign-offs/sign-off-words";
import { YES } from "~/clearance/rules/kinds";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { decisionOn } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { signOff } from "~/clearance/services/sign-offs/sign-off.server";
import type { Signer } from "~/clearance/services/sign-offs/signers.server";
import { queueAddressOf, queuePath } from "./queue-paths";

function signOffForm(side: Signer["role"]) {
  return z.object({
    id: formId,
    enrolment: z.string().min(1).max(100),
    verdict: z.enum([YES[side], "not-yet"], `Choose “${SIDE_WORDS[side].yes}” or “Not yet”.`),
    comment: z.string().max(2000, "Please keep it under 2,000 characters.").default(""),
    /** The one behind it in a queue. */
    next: z.string().max(100).default(""),
  });
}

/** Takes a sign-off from a side's queue, or from a person's own page, and leads back to it. */
export async function decideSignOff(
  { store, actor, now }: Call<Signer>,
  request: Request,
  { here, personId }: { here: string; personId?: string },
) {
  const form = await parseForm(request, signOffForm(actor.role));
  if (!form.ok) return badRequest(form);
  const { id, enrolment: enrolmentId, verdict, comment, next } = form.value;
  const { values } = form;
  const { company, team, trainer, page } = queueAddressOf(request);
  const address = { company, team, trainer, page, signed: enrolmentId, next };
  const confirmation = redirect(queuePath(here, address), 303);
  const signed = await signOff({
    store,
    actor,
    now,
    id,
    enrolmentId,
    personId,
    verdict,
    comment,
  });
  if (signed.ok) return confirmation;
  switch (signed.reason.code) {
    case "not-awaiting": {
      if (comment.trim() === "") return confirmation;
      const decision = await decisionOn({ store, actor, now }, enrolmentId);
      return tooLate(values, tooLateText(decision && !decision.own ? decision.by : null));
    }
    case "comment-missing": {
      const errors = { comment: "Say what should be better, so that they know what to work on." };
      return badRequest({ values, errors });
    }
    case "suspended":
      return tooLate(values, "Nobody who is suspended or has left can be signed off.");
    default:
      return tooLate(values, "This cannot be decided now; nothing was changed.");
  }
}

/** Answers 409: things have changed since the form was opened. */
function tooLate<Values>(values: Values, form: string) {
  const errors: { form?: string; comment?: string } = { form };
  return data({ values, errors }, { status: 409 });
}
