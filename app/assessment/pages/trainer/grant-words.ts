import { data } from "@remix-run/node";
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

function mistakesOf(reason: GrantRefusal): Mistakes {
  switch (reason.code) {
    case "reason-missing":
      return { reason: "Say why. The next person to decide will read it." };
    case "reason-too-long":
      return { reason: `Please keep it under ${REASON_LENGTH} characters.` };
    case "amount-out-of-range":
      return { amount: `A whole number from ${reason.from} to ${reason.to}, please.` };
    case "changed-since":
      return {
        form: "Something happened here since you opened this page; nothing was changed. Look at what stands now.",
      };
    case "not-open":
      return { form: "This attempt was handed in already; nothing was changed." };
    case "not-submitted":
      return { form: "This attempt is open already; nothing was changed." };
    case "no-time-limit":
      return { form: "This attempt has no time limit; nothing was changed." };
    case "another-open":
      return { form: "Another attempt at this quiz is open; nothing was changed." };
    case "later-attempt":
      return { form: "There is a later attempt at this quiz; nothing was changed." };
    case "not-limited":
      return { form: "This quiz may be sat as often as one likes; nothing was changed." };
    default:
      return reason satisfies never;
  }
}
