import { broughtWords, stepWay } from "~/clearance/rules/words/brought-words";
import { focusOf } from "~/clearance/rules/words/employee-words";
import { personStandings } from "~/clearance/services/standing/standings.server";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findManagersFor, findTrainers } from "~/people/queries/engagements";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { settingOf } from "./setting.server";

export interface Brought {
  /** What it was good for; null where nothing is earned by this module any more. */
  words: string | null;
  next: { to: string; title: string } | null;
}

/** What something just finished in a module brought the employee, and the next thing to do. */
export async function brought({
  store,
  actor,
  now,
  moduleKey,
}: Call<Employee> & { moduleKey: string }): Promise<Brought> {
  const found = await personStandings(store, { company: actor, personId: actor.personId, now });
  if (!found) return { words: null, next: null };
  const { rules } = found;
  const standings = found.standings.map(titledFor(rules).standing);
  const leading = standings.filter(({ modules }) => modules.some(({ key }) => key === moduleKey));
  const standing = focusOf(leading);
  const next = stepWay(standing?.nextStep ?? null) ?? stepWay(focusOf(standings)?.nextStep ?? null);
  if (!standing) return { words: null, next };
  const managers = await findManagersFor(store.read, actor, actor.personId);
  const trainers = await findTrainers(store.read, actor);
  const setting = settingOf(rules, managers, now, trainers);
  const channels = rules.channels
    .filter(({ id }) => standing.earns.channelIds.includes(id))
    .map(({ name }) => name);
  return { words: broughtWords(standing, moduleKey, channels, setting), next };
}
