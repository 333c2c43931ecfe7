import type { Call } from "~/people/services/call";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Manager } from "~/people/rules/actor";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { endRuleOf, makeRule, type RuleRefusal } from "~/assignment/services/rules.server";
import { DUE_FAULTS } from "~/assignment/parts/assignment-fields";

const HERE = "/clearance/assignments";

const empty = z.literal("").transform(() => null);
const NewRule = z.object({
  id: formId,
  programme: z.string("Choose a programme.").min(1, "Choose a programme.").max(100),
  team: z.string().max(100).default(""),
  channel: z.array(z.string().min(1).max(100)).max(100),
  due: empty.or(z.iso.date("Choose a day.")).default(null),
  days: empty
    .or(z.coerce.number("Say how many days, in digits.").int("Whole days, please."))
    .default(null),
});
const EndOfRule = z.object({ rule: z.string().min(1).max(100) });
const WhichForm = z.object({ intent: z.enum(["make", "end"], "Choose what to do.") });

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
    const errors = {
      days: "Choose one of the two: a day for all, or days after each is enrolled.",
    };
    return badRequest({ values, errors });
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
  return badRequest({ values, errors: WHY[made.reason] });
}

async function end(call: Call<Manager>, request: Request) {
  const form = await parseForm(request, EndOfRule);
  if (!form.ok) return badRequest(form);
  await endRuleOf({ ...call, assignmentId: form.value.rule });
  return redirect(`${HERE}?ended=${encodeURIComponent(form.value.rule)}`, 303);
}

const WHY: Record<RuleRefusal, { [field: string]: string }> = {
  "due-past": { due: DUE_FAULTS["due-past"] },
  "due-too-late": { due: DUE_FAULTS["due-too-late"] },
  "due-days": { days: "Between 1 and 365 days." },
  "no-channels": { channel: "Choose at least one channel." },
  "there-already": {
    team: "There is a rule for them and this programme already. End it first, below.",
  },
};
