import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { SUSPENSION_ACTIONS, type SuspensionAction } from "~/clearance/rules/kinds";
import type { Manager } from "~/people/rules/actor";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { decideSuspension } from "~/clearance/services/people/suspend.server";

const SuspensionForm = z.object({
  id: formId,
  intent: z.enum(SUSPENSION_ACTIONS, "Choose what to do."),
  reason: z.string().max(1000, "Please keep it under 1,000 characters.").default(""),
  incident: z.string().max(1000, "Please keep it under 500 characters.").default(""),
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
      return badRequest({ values, errors: { reason: WHY[action] } });
    case "incident-invalid":
      return badRequest({ values, errors: { incident: decided.reason.message } });
    case "remedial-unknown":
      return badRequest({ values, errors: { module: "Choose one of these." } });
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
        return tooLate(values, "There is no clearance that could be revoked; nothing was changed.");
      const state = suspension.suspended ? "suspended already" : "not suspended";
      const by = last ? ` ${last.by} decided it.` : "";
      return tooLate(values, `${person.givenName} is ${state}; nothing was changed.${by}`);
    }
    default:
      return tooLate(values, "This cannot be decided now; nothing was changed.");
  }
}

const WHY: Record<SuspensionAction, string> = {
  suspend: "Say why. They see it, and so does everybody who decides after you.",
  reinstate: "Say why it may end now. It stays in their history.",
  revoke: "Say why. They see it, and so does everybody who decides after you.",
};

function tooLate<Values>(values: Values, form: string) {
  const errors: { form?: string; reason?: string; incident?: string; module?: string } = { form };
  return data({ values, errors }, { status: 409 });
}
