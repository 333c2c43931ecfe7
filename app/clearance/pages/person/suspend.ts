import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { SUSPENSION_ACTIONS, type SuspensionAction } from "~/clearance/rules/kinds";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { Manager } from "~/people/rules/actor";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { decideSuspension } from "~/clearance/services/people/suspend.server";

const tooLong = (most: number) => () =>
  m.clearance_labels_fault_long({ characters: numberText(most) });

const SuspensionForm = z.object({
  id: formId,
  intent: z.enum(SUSPENSION_ACTIONS, { error: m.kit_forms_intent }),
  reason: z
    .string()
    .max(1000, { error: tooLong(1000) })
    .default(""),
  incident: z
    .string()
    .max(1000, { error: tooLong(500) })
    .default(""),
  module: z.string().max(100).default(""),
});

/** Takes one of the forms under “Suspend or revoke”. */
export async function takeSuspension(
  { store, actor, now }: Call<Manager>,
  request: Request,
  { personId, confirmation }: { personId: string; confirmation: string },
) {
  const form = await parseForm(request, SuspensionForm);
  if (!form.ok) return badRequest(form);
  const { id, intent: action, reason, incident, module } = form.value;
  const { values } = form;
  const decided = await decideSuspension({
    store,
    actor,
    now,
    id,
    personId,
    action,
    reason,
    incident,
    remedialModuleId: module === "" ? null : module,
  });
  if (decided.ok) return redirect(confirmation, 303);
  switch (decided.reason.code) {
    case "comment-missing":
      return badRequest({ values, errors: { reason: WHY[action]() } });
    case "incident-invalid":
      return badRequest({ values, errors: { incident: decided.reason.message } });
    case "remedial-unknown":
      return badRequest({ values, errors: { module: m.clearance_suspension_fault_module() } });
    case "nothing-to-end":
    case "already": {
      const { suspension, person } = await showPerson({
        store,
        company: actor,
        personId,
        now,
      });
      const last = suspension.lastDecision;
      if (decided.reason.code === "nothing-to-end")
        return tooLate(values, m.clearance_suspension_fault_nothing());
      const name = person.givenName;
      const state = suspension.suspended
        ? m.clearance_suspension_fault_already({ name })
        : m.clearance_suspension_fault_not({ name });
      const by = last ? [m.clearance_suspension_decided_by({ by: last.by })] : [];
      return tooLate(values, [state, ...by].join(" "));
    }
    default:
      return tooLate(values, m.clearance_suspension_fault_now());
  }
}

const WHY: Record<SuspensionAction, () => string> = {
  suspend: m.clearance_suspension_fault_reason,
  reinstate: m.clearance_suspension_fault_reason_reinstate,
  revoke: m.clearance_suspension_fault_reason,
};

function tooLate<Values>(values: Values, form: string) {
  const errors: { form?: string; reason?: string; incident?: string; module?: string } = { form };
  return data({ values, errors }, { status: 409 });
}
