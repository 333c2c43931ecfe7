import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Manager } from "~/people/rules/actor";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { endRuleOf, makeRule, type RuleRefusal } from "~/assignment/services/rules.server";
import { dueFaultWords } from "~/assignment/parts/assignment-fields";

const noProgramme = () => m.assignment_fields_fault_programme();

const HERE = "/clearance/assignments";

const empty = z.literal("").transform(() => null);
const NewRule = z.object({
  id: formId,
  programme: z.string({ error: noProgramme }).min(1, { error: noProgramme }).max(100),
  team: z.string().max(100).default(""),
  channel: z.array(z.string().min(1).max(100)).max(100),
  due: empty.or(z.iso.date({ error: m.kit_forms_day })).default(null),
  days: empty
    .or(
      z.coerce
        .number({ error: m.assignment_rules_fault_digits })
        .int({ error: m.assignment_rules_fault_whole }),
    )
    .default(null),
});
const EndOfRule = z.object({ rule: z.string().min(1).max(100) });
const WhichForm = z.object({ intent: z.enum(["make", "end"], { error: m.kit_forms_intent }) });

/** Takes the forms of the page of rules. */
export async function decideRule(call: Call<Manager>, request: Request) {
  const which = await parseForm(request.clone(), WhichForm);
  if (!which.ok) return badRequest(which);
  return which.value.intent === "make" ? await make(call, request) : await end(call, request);
}

async function make(call: Call<Manager>, request: Request) {
  const form = await parseForm(request, NewRule);
  if (!form.ok) return badRequest(form);
  const { values } = form;
  const { id, programme, team, channel, due, days } = form.value;
  if (due !== null && days !== null) {
    return badRequest({ values, errors: { days: m.assignment_rules_fault_both() } });
  }
  const made = await makeRule({
    ...call,
    id,
    programmeKey: programme,
    teamId: team === "" ? null : team,
    channelIds: channel,
    due: { dueOn: due, dueDays: days },
  });
  if (made.ok) return redirect(`${HERE}?made=${encodeURIComponent(made.id)}`, 303);
  return badRequest({ values, errors: why(made.reason) });
}

async function end(call: Call<Manager>, request: Request) {
  const form = await parseForm(request, EndOfRule);
  if (!form.ok) return badRequest(form);
  await endRuleOf({ ...call, assignmentId: form.value.rule });
  return redirect(`${HERE}?ended=${encodeURIComponent(form.value.rule)}`, 303);
}

function why(reason: RuleRefusal): { [field: string]: string } {
  switch (reason) {
    case "due-past":
    case "due-too-late":
      return { due: dueFaultWords(reason) };
    case "due-days":
      return { days: m.assignment_rules_fault_days() };
    case "no-channels":
      return { channel: m.assignment_fields_fault_channel() };
    case "there-already":
      return { team: m.assignment_rules_fault_there() };
    default:
      return reason satisfies never;
  }
}
