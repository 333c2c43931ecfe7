import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { isDay } from "~/kit/time/moment";
import { badRequest, formDataOf, parseFormData } from "~/kit/http/forms";
import { emailSaying } from "~/kit/http/email-field";
import { keyAt } from "~/roster/services/key-at.server";
import { authorise } from "~/people/services/authorise.server";
import { detailsPath } from "~/roster/rules/paths";
import type { ChangeRefusal } from "~/roster/rules/identity";
import { mailAddressLink } from "~/roster/services/details/address-mail.server";
import { askForAddress, cancelAddress } from "~/roster/services/details/address.server";
import { changeName } from "~/roster/services/details/name.server";
import { changeRoles } from "~/roster/services/details/roles.server";
import { changeTeams } from "~/roster/services/details/teams.server";
import { bringPersonBack, endTime, keepTime } from "~/roster/services/details/end-time.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import { idsField, nameField } from "~/roster/pages/typed";
import { refusalWords } from "./refusals";

const INTENTS = [
  "name",
  "address",
  "cancel-address",
  "roles",
  "teams",
  "left",
  "stay",
  "back",
] as const;

const IntentForm = z.object({ intent: z.enum(INTENTS, { error: m.kit_forms_intent }) });
const name = nameField(m.roster_details_fault_name);
const NameForm = z.object({ name, givenName: name });
const AddressForm = z.object({ email: emailSaying(m.roster_details_fault_address) });
const confirmed = z.string().max(10).default("");
const RolesForm = z.object({
  roles: z
    .array(z.enum(["employee", "manager"]))
    .max(2)
    .default([]),
  confirmed,
});
const TeamsForm = z.object({
  inTeams: idsField,
  manages: idsField,
  scope: z.enum(["all", "teams"]).default("all"),
  confirmed,
});
const LeftForm = z.object({ lastDay: z.string().max(20).default(""), confirmed });

/** What decides who gets in, and as what: who asks for it signs in again first. */
const LATELY: readonly string[] = ["address", "roles", "teams", "left", "back"];

const FAULTS: Record<string, { field: string; words: () => string } | undefined> = {
  none: { field: "roles", words: m.roster_details_fault_no_role },
  left: { field: "form", words: m.clearance_leaving_fault_left },
  "left-already": { field: "form", words: m.clearance_leaving_fault_left },
  "no-team": { field: "manages", words: m.roster_details_fault_no_team },
  same: { field: "email", words: m.roster_details_fault_same },
  taken: { field: "email", words: m.roster_details_fault_taken },
  "day-past": { field: "lastDay", words: m.clearance_leaving_fault_past },
  "too-far": { field: "lastDay", words: m.clearance_leaving_fault_far },
};

/** Carries out what a form of the page about somebody’s details asks for. */
export async function decideDetails(args: ActionFunctionArgs) {
  const sent = await formDataOf(args.request.clone());
  const which = parseFormData(sent, IntentForm);
  if (!which.ok) return badRequest({ values: {}, errors: which.errors });
  const { intent } = which.value;
  const { store, actor, now } = await authorise(args, "people:keep", {
    lately: LATELY.includes(intent),
  });
  const key = keyAt(args, actor);
  const personId = args.params.person ?? "";
  const call = { store, actor, now, key, personId };
  const record = args.context.record;
  const by = actor.personId;
  const about = { by, about: personId };
  const done = (what: string) => redirect(`${detailsPath(key, personId)}?done=${what}`, 303);
  const wrong = (values: object, errors: object, status = 400) =>
    data({ intent, values, errors }, { status });
  const refused = (values: object, reason: string) => {
    if (reason === "last-manager") {
      const errors = { [`confirmed-${intent}`]: m.roster_details_fault_last() };
      return wrong(values, errors, 409);
    }
    const fault = FAULTS[reason];
    const errors = fault
      ? { [fault.field]: fault.words() }
      : { form: refusalWords(reason as ChangeRefusal) };
    return wrong(values, errors, fault && fault.field !== "form" ? 400 : 409);
  };
  switch (intent) {
    case "name": {
      const form = parseFormData(sent, NameForm);
      if (!form.ok) return wrong(form.values, form.errors);
      const changed = await changeName({ ...call, ...form.value });
      return changed.ok ? done("name") : refused(form.values, changed.reason);
    }
    case "address": {
      const form = parseFormData(sent, AddressForm);
      if (!form.ok) return wrong(form.values, form.errors);
      const { email } = form.value;
      const asked = await askForAddress({ ...call, email });
      if (!asked.ok) return refused(form.values, asked.reason);
      record({ event: "address.asked", ...about });
      const isMailed = await mailAddressLink({ app: args.context.app, to: email, asked, personId });
      return done(isMailed ? "asked" : "unmailed");
    }
    case "cancel-address":
      await cancelAddress(call);
      return done("cancelled");
    case "roles": {
      const form = parseFormData(sent, RolesForm);
      if (!form.ok) return wrong(form.values, form.errors);
      const { roles } = form.value;
      const confirms = form.value.confirmed === "yes";
      const changed = await changeRoles({ ...call, roles, confirmed: confirms });
      if (!changed.ok) return refused(form.values, changed.reason);
      record({ event: "roles.changed", ...about, details: { roles: roles.join(" ") } });
      return done("roles");
    }
    case "teams": {
      const form = parseFormData(sent, TeamsForm);
      if (!form.ok) return wrong(form.values, form.errors);
      const { inTeams, manages, scope } = form.value;
      const confirms = form.value.confirmed === "yes";
      const wanted = { inTeams, manages, teamsOnly: scope === "teams", confirmed: confirms };
      const changed = await changeTeams({ ...call, ...wanted });
      if (!changed.ok) return refused(form.values, changed.reason);
      const details = { manages: changed.manages };
      if (changed.manages) record({ event: "roles.changed", ...about, details });
      return done("teams");
    }
    case "left": {
      const form = parseFormData(sent, LeftForm);
      if (!form.ok) return wrong(form.values, form.errors);
      const { lastDay } = form.value;
      if (lastDay !== "" && !isDay(lastDay))
        return wrong(form.values, { lastDay: m.clearance_leaving_fault_day() });
      const confirms = form.value.confirmed === "yes";
      const day = lastDay === "" ? null : lastDay;
      const ended = await endTime({ ...call, lastDay: day, confirmed: confirms });
      if (!ended.ok) return refused(form.values, ended.reason);
      record({ event: "membership.ended", ...about });
      return done("left");
    }
    case "stay":
    case "back":
      return await undoLeaving(intent, call, { record, done, refused });
  }
}

async function undoLeaving(
  intent: "stay" | "back",
  call: Keeping & { personId: string },
  {
    record,
    done,
    refused,
  }: {
    record: ActionFunctionArgs["context"]["record"];
    done: (what: string) => Response;
    refused: (values: object, reason: string) => unknown;
  },
) {
  const changed = intent === "stay" ? await keepTime(call) : await bringPersonBack(call);
  if (!changed.ok) return refused({}, changed.reason);
  const event = intent === "stay" ? "membership.kept" : "membership.restored";
  record({ event, by: call.actor.personId, about: call.personId });
  return done(intent === "stay" ? "stays" : "back");
}
