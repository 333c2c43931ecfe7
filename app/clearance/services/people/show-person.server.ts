import { reasonSaid } from "~/clearance/rules/words/stored-reasons";
import type { Call } from "~/people/services/call";
import { endableStandings } from "~/clearance/rules/sign-offs/decide";
import type { Suspension } from "~/clearance/rules/standing/facts";
import type { Standing } from "~/clearance/rules/standing/standing";
import { localDateOf } from "~/kit/time/moment";
import { notFound } from "~/kit/http/refusal";
import type { Reach } from "~/ledger/rules/own";
import { modulesOpenTo } from "~/clearance/services/standing/modules-open-to";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { personHistory } from "./person-history.server";
import { personProgrammes } from "~/clearance/services/standing/person-programmes.server";
import { personInFull, standingsOf } from "~/clearance/services/standing/standings.server";

/**
 * One employee within somebody’s reach: where they stand and why, the evidence, and everything that happened. Anybody else
 * does not exist here.
 */
export async function showPerson({
  store,
  company,
  personId,
  now,
}: Omit<Call, "actor"> & {
  company: Reach;
  personId: string;
}) {
  const found = await personInFull(store, { company, personId, now });
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
  const titled = titledFor(rules);
  const history = await personHistory(store.read, facts, rules, now);
  return {
    person: { id, name, givenName, email, team, leftAt },
    company: rules.company,
    now,
    today: moment.today,
    /** Their last day, where they have left or are going to. */
    lastDay: leftAt && localDateOf(new Date(leftAt.getTime() - 1), moment.timeZone),
    programmes: personProgrammes(found, rules, moment),
    history,
    suspension: {
      /** The last suspension, reinstatement or revocation. */
      lastDecision: lastDecision && { ...lastDecision, reason: reasonSaid(lastDecision.reason) },
      suspended: lastDecision?.action === "suspend",
      /** What the last decision asks to be done again, as long as it is asked. */
      remedial: askedAgain(standings.map(titled.standing)),
      /** What a decision may ask to be done again. */
      modules: modulesOpenTo(facts, rules).map(({ id, key, title }) => ({
        id,
        title: titled.module(key, title),
      })),
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

function askedAgain(standings: readonly Standing[]): { title: string; done: boolean } | null {
  const asked = standings.flatMap(({ reasons }) =>
    reasons.filter((reason) => reason.code === "remedial"),
  );
  const [first] = asked;
  return first ? { title: first.title, done: asked.every(({ done }) => done) } : null;
}

export type PersonView = Awaited<ReturnType<typeof showPerson>>;
