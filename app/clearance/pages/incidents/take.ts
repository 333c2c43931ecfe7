import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { INCIDENT_VERDICTS } from "~/clearance/rules/kinds";
import { INCIDENT_LENGTH, type IncidentRefusal } from "~/clearance/rules/supervision/incident";
import { reportIncident } from "~/clearance/services/incidents/report-incident.server";
import { reviewIncident } from "~/clearance/services/incidents/review-incident.server";
import type { IncidentTeller } from "~/clearance/services/incidents/reach.server";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { forbidden } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
import type { Call } from "~/people/services/call";

const words = z
  .string({ error: m.clearance_incidents_fault_words })
  .trim()
  .min(1, { error: m.clearance_incidents_fault_words })
  .max(INCIDENT_LENGTH, {
    error: () => m.clearance_labels_fault_long({ characters: numberText(INCIDENT_LENGTH) }),
  });

const post = {
  id: formId,
  network: z
    .string({ error: m.clearance_incidents_fault_network })
    .trim()
    .min(1, { error: m.clearance_incidents_fault_network })
    .max(100),
  text: words,
  done: words,
  better: words,
  sure: z.string().max(10).default(""),
};

const ReportForm = z.object(post);
const ReviewForm = z.object({
  ...post,
  incident: z.string().min(1).max(100),
  verdict: z.enum(INCIDENT_VERDICTS, { error: m.clearance_incidents_fault_verdict }),
  reason: z.string().max(1000).default(""),
});
const Intent = z.object({ incident: z.string().max(100).optional() });

/** Takes a report, or what a second person decides about one, and leads back to the page. */
export async function takeIncident(
  call: Call<IncidentTeller>,
  request: Request,
  { here, key }: { here: string; key?: string | undefined },
) {
  const asked = await parseForm(request.clone(), Intent);
  if (asked.ok && asked.value.incident !== undefined) return review(call, request, { here, key });
  const form = await parseForm(request, ReportForm);
  if (!form.ok) return badRequest(form);
  const { id, sure, ...said } = form.value;
  const done = await reportIncident({ ...call, id, key, post: said, sure: sure === "yes" });
  if (done.ok) return redirect(`${here}?done=reported`, 303);
  return badRequest({ values: form.values, errors: identifying(done.identifying) });
}

async function review(
  { store, actor, now }: Call<IncidentTeller>,
  request: Request,
  { here, key }: { here: string; key?: string | undefined },
) {
  if (actor.role === "employee") throw forbidden();
  const form = await parseForm(request, ReviewForm);
  if (!form.ok) return badRequest(form);
  const { id, sure, incident: incidentId, verdict, reason, ...said } = form.value;
  const decided = { id, key, incidentId, verdict, reason, post: said, sure: sure === "yes" };
  const done = await reviewIncident({ store, actor, now, ...decided });
  if (done.ok) return redirect(`${here}?done=${verdict}`, 303);
  const { values } = form;
  switch (done.reason) {
    case "identifying":
      return badRequest({ values, errors: identifying(done.identifying ?? []) });
    case "reason-missing":
      return badRequest({ values, errors: { reason: m.clearance_incidents_fault_reason() } });
    default: {
      const errors: { [name: string]: string | undefined } = { form: TOO_LATE[done.reason]() };
      return data({ values, errors }, { status: 409 });
    }
  }
}

const TOO_LATE: Record<Exclude<IncidentRefusal, "identifying" | "reason-missing">, () => string> = {
  own: m.clearance_incidents_fault_own,
  reviewed: m.clearance_incidents_fault_reviewed,
};

function identifying(found: readonly string[]): { [name: string]: string | undefined } {
  return { sure: m.clearance_incidents_fault_identifying({ words: listed([...found]) }) };
}
