import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Manager } from "~/people/rules/actor";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { assign, type Assigned } from "~/assignment/services/bulk/assign.server";
import { extend } from "~/assignment/services/bulk/extend.server";
import { putBack, takeOut, type Taken } from "~/assignment/services/bulk/take-out.server";
import { dueFaultWords, tooLong } from "~/assignment/parts/assignment-fields";

const empty = z.literal("").transform(() => null);
const Sent = z.object({
  id: formId,
  intent: z.enum(["assign", "extend", "out", "back"], { error: m.kit_forms_intent }),
  enrolment: z.string().max(100).default(""),
  programme: z.string().max(100).default(""),
  channel: z.array(z.string().min(1).max(100)).max(100),
  due: empty.or(z.iso.date({ error: m.kit_forms_day })).default(null),
  reason: z.string().max(1000, { error: tooLong }).default(""),
});

/** Takes one of the forms on a person's programmes. */
export async function decideProgramme(call: Call<Manager>, request: Request, personId: string) {
  const form = await parseForm(request, Sent);
  if (!form.ok) return badRequest(form);
  const { values } = form;
  const { intent, programme, due } = form.value;
  const fault = (errors: Errors) => badRequest({ values, errors });
  if (intent === "assign" && programme === "")
    return fault({ programme: m.assignment_fields_fault_programme() });
  if (intent === "extend" && due === null) return fault({ due: m.assignment_fields_fault_due() });
  const done = await carryOut(call, form.value, personId);
  const here = `/clearance/people/${encodeURIComponent(personId)}/programmes`;
  if (done.ok) return redirect(`${here}?saved=1`, 303);
  switch (done.reason) {
    case "due-past":
    case "due-too-late":
      return fault({ due: dueFaultWords(done.reason) });
    case "no-channels":
      return fault({ channel: m.assignment_fields_fault_channel() });
    case "reason-missing":
      return fault({ reason: m.assignment_programmes_fault_reason() });
    case "left":
      return tooLate(values, m.assignment_programmes_fault_left());
    case "not-offered":
      return tooLate(values, m.assignment_programmes_fault_not_offered());
    case "retired":
      return tooLate(values, m.assignment_programmes_fault_retired());
    default:
      return done satisfies never;
  }
}

async function carryOut(
  call: Call<Manager>,
  sent: z.output<typeof Sent>,
  personId: string,
): Promise<Assigned | Taken> {
  const { id, intent, enrolment: enrolmentId, programme, channel, due: dueOn, reason } = sent;
  const selection = { personIds: [personId] };
  switch (intent) {
    case "assign":
      return assign({ ...call, selection, programmeKey: programme, channelIds: channel, dueOn });
    case "extend":
      return extend({
        ...call,
        id,
        selection,
        programmeKey: programme,
        dueOn: dueOn ?? "",
        reason,
      });
    case "out":
      return takeOut({ ...call, id, personId, enrolmentId, reason });
    case "back":
      return putBack({ ...call, id, personId, enrolmentId, reason, dueOn });
    default:
      return intent satisfies never;
  }
}

export interface Errors {
  form?: string;
  programme?: string;
  channel?: string;
  due?: string;
  reason?: string;
}

function tooLate<Values>(values: Values, form: string) {
  const errors: Errors = { form };
  return data({ values, errors }, { status: 409 });
}
