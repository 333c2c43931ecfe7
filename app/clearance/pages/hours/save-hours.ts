import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { m } from "~/kit/language/m";
import type { Employee, Manager } from "~/people/rules/actor";
import { hoursIn } from "./form";
import { setHours, type HoursRefusal } from "~/clearance/services/coverage/set-hours.server";
import { formId } from "~/kit/http/form-id";
import { fieldsOf } from "~/kit/http/forms";

/** Takes the form of hours, for oneself or for someone in one's company. */
export async function saveHours(
  request: Request,
  call: Call<Employee | Manager> & { personId: string },
  confirmation: string,
) {
  const fields = await fieldsOf(request);
  const id = formId.parse(fields.get("id") ?? "");
  const form = hoursIn(fields);
  const { values } = form;
  if (!form.ok) return data({ values, errors: form.errors }, { status: 400 });
  const { week, validFrom } = form;
  const saved = await setHours({ ...call, id, week, validFrom });
  if (saved.ok) return redirect(confirmation, 303);
  const errors: Record<string, string> = {
    [saved.reason === "no-week" ? "form" : "validFrom"]: WHY[saved.reason](),
  };
  return data({ values, errors }, { status: 400 });
}

const WHY: Record<HoursRefusal, () => string> = {
  "too-early": m.clearance_hours_fault_early,
  "too-late": m.clearance_hours_fault_late,
  "no-week": m.clearance_hours_fault_week,
};
