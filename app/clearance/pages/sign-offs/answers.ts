import { data } from "@remix-run/node";
import { z } from "zod";
import type { DecisionRefusal } from "~/clearance/rules/sign-offs/decide";
import { badRequest } from "~/kit/http/forms";

/** What every sign-off form says beside its verdict, a manager's and a trainer's. */
export const SignOffFields = z.object({
  enrolment: z.string().min(1).max(100),
  comment: z.string().max(2000, "Please keep it under 2,000 characters.").default(""),
  /** The one behind it in a queue. */
  next: z.string().max(100).default(""),
});

/** Answers a sign-off that was refused for a reason that says enough, whoever wanted to sign. */
export function refusedSignOff<Values>(
  values: Values,
  code: Exclude<DecisionRefusal["code"], "not-awaiting">,
) {
  switch (code) {
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
export function tooLate<Values>(values: Values, form: string) {
  const errors: { form?: string; comment?: string } = { form };
  return data({ values, errors }, { status: 409 });
}
