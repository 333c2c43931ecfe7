import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Trainer } from "~/domain/people/actor";
import { badRequest, parseForm } from "~/http/forms";
import { judge } from "~/services/studio/judge.server";
import type { Store } from "~db/store";
import { personPath } from "./studio-paths";

const Judgement = z.object({
  enrolment: z.string().min(1).max(100),
  verdict: z.enum(["competent", "not-yet"], "Choose “Competent” or “Not yet”."),
  comment: z.string().max(2000, "Please keep it under 2,000 characters.").default(""),
  /** The one behind it in a queue. */
  next: z.string().max(100).default(""),
});

/** Takes a trainer's sign-off form. Sent twice, it leads to the same confirmation as sent once. */
export async function takeJudgement(
  { store, actor, now }: { store: Store; actor: Trainer; now: Date },
  request: Request,
  { key, personId }: { key: string; personId: string },
  confirmation = (enrolmentId: string, _next: string) =>
    `${personPath(key, personId)}?signed=${encodeURIComponent(enrolmentId)}`,
) {
  const form = await parseForm(request, Judgement);
  if (!form.ok) return badRequest(form);
  const { enrolment: enrolmentId, verdict, comment, next } = form.value;
  const { values } = form;
  const judged = await judge({ store, actor, now, key, personId, enrolmentId, verdict, comment });
  if (judged.ok) return redirect(confirmation(enrolmentId, next), 303);
  switch (judged.reason.code) {
    case "comment-missing": {
      const errors = { comment: "Say what should be better, so that they know what to work on." };
      return badRequest({ values, errors });
    }
    case "not-awaiting": {
      const by =
        judged.standing && !judged.standing.own ? `${judged.standing.by} decided it` : null;
      return tooLate(
        values,
        `This does not wait for a trainer now. ${by ? `${by} meanwhile; n` : "N"}othing was changed.`,
      );
    }
    case "suspended":
      return tooLate(values, "Nobody who is suspended or has left can be signed off.");
    default:
      return tooLate(values, "This cannot be decided now; nothing was changed.");
  }
}

function tooLate<Values>(values: Values, form: string) {
  const errors: { form?: string; comment?: string } = { form };
  return data({ values, errors }, { status: 409 });
}
