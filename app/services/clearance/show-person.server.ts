import { endableStandings } from "~/domain/clearance/decide";
import type { Suspension } from "~/domain/clearance/facts";
import { notFound } from "~/domain/refusal";
import type { Store } from "~db/store";
import { personHistory } from "./person-history.server";
import { personProgrammes } from "./person-programmes.server";
import { personStandings, standingsOf } from "./standings.server";

/**
 * One employee of a company: where they stand and why, the evidence, and everything that happened. Whoever asks must have
 * made sure that the company is theirs to look into; anybody who is no employee of it does not exist here.
 */
export async function showPerson({
  store,
  companyId,
  personId,
  now,
}: {
  store: Store;
  companyId: string;
  personId: string;
  now: Date;
}) {
  const found = await personStandings(store, { companyId, personId, now });
  if (!found) throw notFound("person");
  const { employee, facts, standings, rules, moment } = found;
  const { id, name, givenName, email, team, leftAt } = employee;
  const lastDecision = facts.person.suspensions.at(-1) ?? null;
  const reinstated: Suspension = {
    action: "reinstate",
    reason: "",
    incident: "",
    remedialModuleId: null,
    by: "",
    at: now,
  };
  const person = {
    ...facts.person,
    suspensions: [...facts.person.suspensions, reinstated],
  };
  const history = await personHistory(
    store.read,
    { companyId, personId },
    { programmes: rules.programmes, leftAt: leftAt && leftAt <= now ? leftAt : null },
  );
  return {
    person: { id, name, givenName, email, team, leftAt },
    company: rules.company,
    now,
    today: moment.today,
    programmes: personProgrammes(found, rules, moment),
    history,
    holding: {
      /** The last suspension, reinstatement or revocation. */
      lastDecision,
      suspended: lastDecision?.action === "suspend",
      mayRevoke: endableStandings(standings).length > 0,
      /** Where they would stand if they were reinstated now. */
      ifReinstated: personProgrammes(
        standingsOf({ ...facts, person }, rules, moment),
        rules,
        moment,
      ),
    },
  };
}

export type PersonView = Awaited<ReturnType<typeof showPerson>>;
