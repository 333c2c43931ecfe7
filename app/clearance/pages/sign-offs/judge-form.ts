import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Trainer } from "~/people/rules/actor";
import { badRequest, parseForm } from "~/kit/http/forms";
import { judge } from "~/clearance/services/sign-offs/judge.server";
import type { Store } from "~db/store";
import { refusedSignOff, SignOffFields, tooLate } from "./answers";
import { personPath } from "~/people/rules/paths";

const Judgement = SignOffFields.extend({
  verdict: z.enum(["competent", "not-yet"], "Choose “Competent” or “Not yet”."),
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
  const { reason, standing } = judged;
  if (reason.code !== "not-awaiting") return refusedSignOff(values, reason.code);
  const by = standing && !standing.own ? `${standing.by} decided it` : null;
  return tooLate(
    values,
    `This does not wait for a trainer now. ${by ? `${by} meanwhile; n` : "N"}othing was changed.`,
  );
}
