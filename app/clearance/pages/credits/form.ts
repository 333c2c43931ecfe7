import { redirect } from "@remix-run/node";
import { z } from "zod";
import { CREDIT_MISTAKES, EVIDENCE_LENGTH } from "~/clearance/rules/credits/credits";
import { CREDIT_KINDS } from "~/clearance/rules/kinds";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
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
  z
    .string()
    .max(most, { error: () => m.clearance_labels_fault_long({ characters: numberText(most) }) })
    .default("");

const CreditForm = z.object({
  id: formId,
  intent: z.enum(["give", "end"], { error: m.kit_forms_intent }),
  kind: z.enum(CREDIT_KINDS, { error: m.clearance_credits_fault_kind }).default("recognition"),
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
  if (recognition && completedOn !== "" && !isDay(completedOn))
    errors.completedOn = m.kit_forms_day();
  if (!isDay(validUntil)) errors.validUntil = m.clearance_credits_fault_until();
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
      return ["form", m.clearance_credits_fault_own()];
    case "left":
      return ["form", m.clearance_credits_fault_left()];
    case "target-unknown":
      return ["target", m.clearance_credits_fault_target()];
    case "reason-missing":
      return ["reason", m.clearance_credits_fault_reason()];
    case "completed-missing":
    case "completed-ahead":
      return ["completedOn", CREDIT_MISTAKES[reason]()];
    case "until-past":
    case "until-too-far":
      return ["validUntil", CREDIT_MISTAKES[reason]()];
    case "evidence-missing":
    case "evidence-long":
      return ["evidence", CREDIT_MISTAKES[reason]()];
    default:
      return reason satisfies never;
  }
}
