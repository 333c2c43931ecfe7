import { data } from "@remix-run/node";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { REASON_LENGTH, type GrantRefusal } from "~/assessment/rules/grants";

interface Mistakes {
  form?: string;
  amount?: string;
  reason?: string;
}

/** Answers a form that was not granted: what is wrong with a field is 400, what came too late 409; what was typed comes back. */
export function notGranted<Values>(values: Values, reason: GrantRefusal) {
  const errors: Mistakes = mistakesOf(reason);
  return data({ values, errors }, { status: errors.form ? 409 : 400 });
}

export function reasonTooLong(): string {
  return m.assessment_grants_reason_long({ most: numberText(REASON_LENGTH) });
}

function mistakesOf(reason: GrantRefusal): Mistakes {
  switch (reason.code) {
    case "reason-missing":
      return { reason: m.assessment_grants_reason_missing() };
    case "reason-too-long":
      return { reason: reasonTooLong() };
    case "amount-out-of-range":
      return {
        amount: m.assessment_grants_whole_range({
          from: numberText(reason.from),
          to: numberText(reason.to),
        }),
      };
    case "changed-since":
      return { form: m.assessment_grants_changed_since() };
    case "not-open":
      return { form: m.assessment_grants_not_open() };
    case "not-submitted":
      return { form: m.assessment_grants_not_submitted() };
    case "no-time-limit":
      return { form: m.assessment_grants_no_limit() };
    case "another-open":
      return { form: m.assessment_grants_another_open() };
    case "later-attempt":
      return { form: m.assessment_grants_later() };
    case "not-limited":
      return { form: m.assessment_grants_not_limited() };
    default:
      return reason satisfies never;
  }
}
