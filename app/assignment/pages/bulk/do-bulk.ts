import { m } from "~/kit/language/m";
import type { Call, Creating } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Manager } from "~/people/rules/actor";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { assign, type Assigned } from "~/assignment/services/bulk/assign.server";
import { bulkResult } from "~/assignment/services/bulk/bulk-result.server";
import { extend } from "~/assignment/services/bulk/extend.server";
import { remind } from "~/assignment/services/bulk/remind.server";
import { showBulk } from "~/assignment/services/bulk/show-bulk.server";
import { dueFaultWords, tooLong } from "~/assignment/parts/assignment-fields";
import { bulkSearch, type BulkQuery } from "./query";

const Confirmed = z.object({
  id: formId,
  shown: z.string().max(100),
  since: z.coerce.number().int().min(0).max(2_147_483_647),
  reason: z.string().max(1000, { error: tooLong }).default(""),
});

/** Does what the preview showed, for the people it showed. Sent twice, it is done once, and both lead to what was done. */
export async function doBulk(call: Call<Manager>, request: Request, query: BulkQuery) {
  const form = await parseForm(request, Confirmed);
  if (!form.ok) return badRequest(form);
  const { values } = form;
  const { id, shown, since, reason } = form.value;
  const { selection, choice } = query;
  const { deed, programmeKey } = choice;
  const view = await showBulk({ ...call, selection, choice });
  const to = `/clearance/bulk${bulkSearch(query, { since })}`;
  if (view.shown !== shown) {
    const { store, actor } = call;
    const programme = view.programmes.find(({ key }) => key === programmeKey)?.title ?? null;
    const before = await bulkResult({ store, actor, since, deed, programme });
    return before.length > 0 ? redirect(to, 303) : changedSince(values);
  }
  const done = await carryOut({ ...call, id }, { selection, choice, reason });
  if (done.ok) return redirect(to, 303);
  return badRequest({ values, errors: errorsOf(done.reason) });
}

async function carryOut(
  { id, ...call }: Creating<Manager>,
  { selection, choice, reason }: Pick<BulkQuery, "selection" | "choice"> & { reason: string },
): Promise<Assigned | { ok: false; reason: "unsaid" }> {
  const { deed, programmeKey, channelIds, dueOn } = choice;
  if (deed === "remind") return remind({ ...call, selection, programmeKey });
  if (programmeKey === null) return { ok: false, reason: "unsaid" };
  const what = { ...call, selection, programmeKey };
  if (deed === "assign") return assign({ ...what, channelIds, dueOn });
  return dueOn === null ? { ok: false, reason: "unsaid" } : extend({ ...what, id, dueOn, reason });
}

interface Errors {
  form?: string;
  programme?: string;
  channel?: string;
  due?: string;
  reason?: string;
}

function errorsOf(reason: Extract<Awaited<ReturnType<typeof carryOut>>, { ok: false }>["reason"]) {
  const errors: Errors = {};
  switch (reason) {
    case "due-past":
    case "due-too-late":
      errors.due = dueFaultWords(reason);
      return errors;
    case "no-channels":
      errors.channel = m.assignment_fields_fault_channel();
      return errors;
    case "reason-missing":
      errors.reason = m.assignment_bulk_fault_reason();
      return errors;
    case "unsaid":
      errors.form = m.assignment_bulk_fault_unsaid();
      return errors;
    default:
      return reason satisfies never;
  }
}

function changedSince<Values>(values: Values) {
  const errors: Errors = { form: m.assignment_bulk_fault_changed() };
  return data({ values, errors }, { status: 409 });
}
