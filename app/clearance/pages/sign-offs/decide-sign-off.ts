import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { SIDE_WORDS, tooLateText } from "~/clearance/rules/sign-offs/sign-off-words";
import { YES } from "~/clearance/rules/kinds";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { decisionOn } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { beginSignOff } from "~/clearance/services/sign-offs/pending/begin.server";
import { undoSignOff } from "~/clearance/services/sign-offs/pending/undo.server";
import type { Signer } from "~/clearance/services/sign-offs/signers.server";
import { queueAddressOf } from "./address.server";
import { queuePath } from "./queue-paths";

function signOffForm(side: Signer["role"]) {
  return z.object({
    id: formId,
    enrolment: z.string().min(1).max(100),
    verdict: z.enum([YES[side], "not-yet"], {
      error: () => m.clearance_sign_offs_page_fault_verdict({ yes: SIDE_WORDS[side].yes }),
    }),
    comment: z
      .string()
      .max(2000, { error: () => m.clearance_labels_fault_long({ characters: numberText(2000) }) })
      .default(""),
    /** The one behind it in a queue. */
    next: z.string().max(100).default(""),
  });
}

const UndoForm = z.object({
  undo: z.string().max(100).optional(),
  enrolment: z.string().max(100).default(""),
});

interface Place {
  here: string;
  /** The person, on a page about one person. */
  personId?: string;
}

/** Takes a sign-off from a side's queue, or from a person's own page, and leads back to it; or undoes one. */
export async function decideSignOff(call: Call<Signer>, request: Request, place: Place) {
  const undoing = await parseForm(request.clone(), UndoForm);
  if (undoing.ok && undoing.value.undo !== undefined) {
    const { undo: pendingId, enrolment } = undoing.value;
    return undo(call, request, { ...place, pendingId, enrolment });
  }
  const { store, actor, now } = call;
  const { here, personId } = place;
  const form = await parseForm(request, signOffForm(actor.role));
  if (!form.ok) return badRequest(form);
  const { id, enrolment: enrolmentId, verdict, comment, next } = form.value;
  const { values } = form;
  const signed = { ...addressOf(request), signed: enrolmentId, who: next };
  const confirmation = redirect(queuePath(here, signed), 303);
  const sent = { id, enrolmentId, personId, verdict, comment };
  const begun = await beginSignOff({ store, actor, now, ...sent });
  if (begun.ok) return confirmation;
  switch (begun.reason.code) {
    case "pending": {
      const { own, by } = begun.reason;
      return own && comment.trim() === ""
        ? confirmation
        : tooLate(values, tooLateText(own ? null : by));
    }
    case "not-awaiting": {
      if (comment.trim() === "") return confirmation;
      const decision = await decisionOn({ store, actor, now }, enrolmentId);
      return tooLate(values, tooLateText(decision && !decision.own ? decision.by : null));
    }
    case "comment-missing": {
      const errors = { comment: m.clearance_sign_offs_page_fault_comment() };
      return badRequest({ values, errors });
    }
    case "suspended":
      return tooLate(values, m.clearance_sign_offs_page_fault_suspended());
    case "no-channel":
      return tooLate(values, m.clearance_sign_offs_page_fault_no_channel());
    default:
      return tooLate(values, m.clearance_sign_offs_page_fault_now());
  }
}

async function undo(
  { store, actor, now }: Call<Signer>,
  request: Request,
  { here, personId, pendingId, enrolment }: Place & { pendingId: string; enrolment: string },
) {
  if (!(await undoSignOff({ store, actor, now, pendingId })))
    return tooLate({}, m.clearance_sign_offs_page_fault_undo());
  const who = personId === undefined ? enrolment : "";
  return redirect(queuePath(here, { ...addressOf(request), undone: enrolment, who }), 303);
}

function addressOf(request: Request) {
  const { company, team, trainer } = queueAddressOf(request);
  return { company, team, trainer };
}

/** Answers 409: things have changed since the form was opened. */
function tooLate(values: { [name: string]: string | undefined }, form: string) {
  const errors: { form?: string; comment?: string } = { form };
  return data({ values, errors }, { status: 409 });
}
