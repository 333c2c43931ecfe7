import type { Call } from "~/people/services/call";
import { localDateOf } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { personProgrammes } from "~/clearance/services/standing/person-programmes.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { listLeavers } from "~/people/queries/organisation";

/** What a manager looks at before somebody leaves: what would end, and whether it is decided already. */
export async function showLeaving({
  store,
  actor,
  now,
  personId,
}: Call<Manager> & { personId: string }) {
  const found = await personStandings(store, { company: actor, personId, now });
  if (!found) throw notFound("person");
  const { employee, rules, moment } = found;
  const { id, name, givenName, leftAt } = employee;
  return {
    person: { id, name, givenName },
    company: rules.company,
    today: moment.today,
    leaving: leftAt && leavingOf(leftAt, now, moment.timeZone),
    programmes: personProgrammes(found, rules, moment),
  };
}

/** Those of a company who have left or are going to, the latest first. */
export async function showLeavers({ store, actor, now }: Call<Manager>) {
  const { timeZone } = actor;
  const rows = await listLeavers(store.read, actor);
  const people = rows.flatMap(({ id, name, leftAt }) =>
    leftAt ? [{ id, name, ...leavingOf(leftAt, now, timeZone) }] : [],
  );
  return {
    timeZone,
    leaving: people.filter(({ over }) => !over).reverse(),
    left: people.filter(({ over }) => over),
  };
}

function leavingOf(leftAt: Date, now: Date, timeZone: string) {
  const lastDay = localDateOf(new Date(leftAt.getTime() - 1), timeZone);
  return { leftAt, lastDay, over: leftAt <= now };
}
