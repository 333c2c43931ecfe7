import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import type { Waiting } from "~/practice/queries/judging/queue";
import { taughtSets } from "./sets.server";

/** Which of the replies that wait: of a company by its key, a set or a person by id; null for all. */
export interface QueueQuery {
  company: string | null;
  set: string | null;
  person: string | null;
  /** Only those that somebody else has judged before. */
  second: boolean;
}

/**
 * What a trainer’s query comes to. Somebody’s replies are never asked for in a set that hides whose they are until they are judged.
 */
export async function queueNarrowedTo({
  store,
  actor,
  now,
  query,
}: Call<Trainer> & { query: QueueQuery }) {
  const companies = await trainersCompanies(store.read, actor, now);
  const sets = await taughtSets(store);
  const hidden = [...sets.values()].flatMap(({ activityId, body }) =>
    body.hideNames ? [activityId] : [],
  );
  const { company, set, person, second } = query;
  const waiting: Waiting = {
    companies: companies.filter(({ key }) => company === null || key === company),
    judge: actor.personId,
    activityId: set,
    personId: person,
    second,
    without: person === null ? [] : hidden,
  };
  return { companies, sets, hidden, waiting };
}
