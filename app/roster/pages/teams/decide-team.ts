import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { badRequest, formDataOf, parseFormData } from "~/kit/http/forms";
import { teamPath } from "~/roster/rules/paths";
import { authorise } from "~/people/services/authorise.server";
import { keyAt } from "~/roster/services/key-at.server";
import { closeTeamOf, openTeamAgain } from "~/roster/services/teams/close-team.server";
import { mergeTeam } from "~/roster/services/teams/merge-team.server";
import { nameTeam } from "~/roster/services/teams/name-team.server";
import {
  putPeopleIn,
  setTeamManager,
  takePersonOut,
} from "~/roster/services/teams/team-people.server";
import { idsField, teamNameField } from "~/roster/pages/typed";

const IntentForm = z.object({
  intent: z.enum(["name", "put", "out", "manage", "unmanage", "merge", "close", "open"], {
    error: m.kit_forms_intent,
  }),
  person: z.string().max(100).default(""),
  people: idsField,
  into: z.string().max(100).default(""),
  rules: z.enum(["end", "keep"]).default("end"),
});

const NameForm = z.object({ name: teamNameField });

/** Who decides over whom: who asks for it signs in again first. */
const LATELY: readonly string[] = ["manage", "unmanage"];

/** Carries out what a form of a team’s page asks for. */
export async function decideTeam(args: ActionFunctionArgs) {
  const key = keyAt(args, (await authorise(args, "people:keep")).actor);
  const sent = await formDataOf(args.request.clone());
  const form = parseFormData(sent, IntentForm);
  if (!form.ok) return badRequest({ values: {}, errors: form.errors });
  const { intent, person: personId, people, into, rules } = form.value;
  const { store, actor, now } = await authorise(args, "people:keep", {
    lately: LATELY.includes(intent),
  });
  const keeping = { store, actor, now, key };
  const teamId = args.params.team ?? "";
  const call = { ...keeping, teamId };
  const back = (done: string, at = teamId) => redirect(`${teamPath(keeping.key, at)}?${done}`, 303);
  switch (intent) {
    case "name": {
      const typed = parseFormData(sent, NameForm);
      if (!typed.ok) return badRequest(typed);
      const named = await nameTeam({ ...call, name: typed.value.name });
      if (named.ok) return back("done=named");
      const fault = {
        taken: m.roster_teams_fault_taken,
        closed: m.roster_teams_fault_closed,
      };
      const errors = { name: fault[named.reason]() };
      return data({ values: typed.values, errors }, { status: 409 });
    }
    case "put":
      if (people.length === 0)
        return badRequest({ values: {}, errors: { people: m.roster_teams_fault_nobody() } });
      await putPeopleIn({ ...call, personIds: people });
      return back("done=put");
    case "out":
      await takePersonOut({ ...call, personId });
      return back(new URLSearchParams({ out: personId }).toString());
    case "manage":
    case "unmanage": {
      const isChanged = await setTeamManager({ ...call, personId, isManager: intent === "manage" });
      const details = { team: teamId, manages: intent === "manage" };
      const by = { by: actor.personId, about: personId };
      if (isChanged) args.context.record({ event: "roles.changed", ...by, details });
      return back("done=manager");
    }
    case "merge":
      await mergeTeam({ ...call, intoId: into, keepRules: rules === "keep" });
      return back("done=merged", into);
    case "close":
      await closeTeamOf(call);
      return back("");
    case "open":
      await openTeamAgain(call);
      return back("done=opened");
  }
}
