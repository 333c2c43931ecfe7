import { redirect } from "@remix-run/node";
import { z } from "zod";
import { CREDIT_MISTAKES, EVIDENCE_LENGTH } from "~/clearance/rules/credits/credits";
import { CREDIT_KINDS } from "~/clearance/rules/kinds";
import { isDay } from "~/kit/time/moment";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import {
  creditModule,
  endCredit,
  type CreditGiver,
  type CreditRefusal,
} from "~/clearance/services/credits/credit-module.server";
import type { Store } from "~db/store";

const words = (most: number) =>
  z.string().max(most, `Please keep it under ${most} characters.`).default("");

const CreditForm = z.object({
  id: formId,
  intent: z.enum(["give", "end"], "Choose what to do."),
  kind: z.enum(CREDIT_KINDS, "Choose what it is.").default("recognition"),
  target: words(200),
  completedOn: words(20),
  validUntil: words(20),
  evidence: words(EVIDENCE_LENGTH),
  reason: words(1000),
  credit: words(100),
});

type CreditCall = { store: Store; now: Date; personId: string } & CreditGiver;

/** Takes one of the forms of the page of credits, of a manager or of a trainer. */
export async function takeCredit(call: CreditCall, request: Request, confirmation: string) {
  const form = await parseForm(request, CreditForm);
  if (!form.ok) return badRequest(form);
  const { values } = form;
  const { id, intent, kind, target, completedOn, validUntil, evidence, reason, credit } =
    form.value;
  if (intent === "end") {
    const ended = await endCredit({ ...call, creditId: credit, reason });
    if (ended.ok) return redirect(`${confirmation}?ended=1`, 303);
    return badRequest({ values, errors: errorsOf(ended.reasons) });
  }
  const errors: CreditErrors = {};
  const recognition = kind === "recognition";
  if (recognition && completedOn !== "" && !isDay(completedOn)) errors.completedOn = NO_DAY;
  if (!isDay(validUntil)) errors.validUntil = "Choose the day until which it counts.";
  if (Object.keys(errors).length > 0) return badRequest({ values, errors });
  const day = recognition && completedOn !== "" ? completedOn : null;
  const given = await creditModule({
    ...call,
    id,
    target,
    reason,
    wanted: { kind, completedOn: day, validUntil, evidence },
  });
  if (given.ok) return redirect(`${confirmation}?given=1`, 303);
  return badRequest({ values, errors: errorsOf(given.reasons) });
}

type CreditErrors = { [Name in keyof z.input<typeof CreditForm> | "form"]?: string };

const NO_DAY = "Choose a day.";

function errorsOf(reasons: readonly CreditRefusal[]): CreditErrors {
  const errors: CreditErrors = {};
  for (const reason of reasons) {
    const [field, message] = mistakeOf(reason);
    errors[field] ??= message;
  }
  return errors;
}

function mistakeOf(reason: CreditRefusal): [keyof CreditErrors, string] {
  switch (reason) {
    case "own":
      return ["form", "Nobody decides this about themselves."];
    case "left":
      return ["form", "They have left the company; nothing was changed."];
    case "target-unknown":
      return ["target", "Choose a module or a programme."];
    case "reason-missing":
      return ["reason", "Say why. The next person to sign will read it."];
    case "completed-missing":
    case "completed-ahead":
      return ["completedOn", CREDIT_MISTAKES[reason]];
    case "until-past":
    case "until-too-far":
      return ["validUntil", CREDIT_MISTAKES[reason]];
    case "evidence-missing":
    case "evidence-long":
      return ["evidence", CREDIT_MISTAKES[reason]];
    default:
      return reason satisfies never;
  }
}
