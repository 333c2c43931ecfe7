import { highestLevel, mayPost } from "~/clearance/rules/standing/gate";
import type { Standing } from "~/clearance/rules/standing/standing";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { companyRules, type Channel } from "~/curriculum/services/company-rules.server";
import { findAddresses, findEmployeePage } from "~/gate/queries/employees";
import { conditionsOf } from "~/gate/rules/answer";
import { pageIn, pageOf } from "~/gate/rules/page";
import { standingsByPerson } from "~/gate/services/standings-by-person.server";
import type { Caller } from "~/gate/services/http/api.server";
import { listTeams } from "~/people/queries/teams";

/** The company’s employees, also those who have left, some at a time. */
export async function listPeople(caller: Caller) {
  const { people, next } = await peopleAsked(caller);
  return { people, next };
}

/** What each of some people may do today: the highest level on each channel where there is one. */
export async function listClearances(caller: Caller) {
  const { people, rules, next } = await standingsAsked(caller);
  const clearances = people.flatMap(({ email, standings }) =>
    rules.channels.flatMap((channel) => held(email, channel, standings)),
  );
  return { clearances, next };
}

/** What some people are enrolled in, and where they stand in each programme today. */
export async function listEnrolments(caller: Caller) {
  const { people, next } = await standingsAsked(caller);
  const enrolments = people.flatMap(({ email, standings }) =>
    standings.map(({ programme, state, dueOn, validUntil }) => ({
      person: email,
      programme: programme.key,
      title: programme.title,
      state,
      dueOn,
      validUntil,
    })),
  );
  return { enrolments, next };
}

/** The company’s open teams by name, each with its employees by address. */
export async function listCompanyTeams({ store, company, now }: Caller) {
  const teams = await listTeams(store.read, company, now);
  const employees = teams.flatMap((team) => team.employees.map(({ id }) => id));
  const addresses = await findAddresses(store.read, company, [...new Set(employees)]);
  return {
    teams: teams.map(({ id, name, employees: people }) => ({
      id,
      name,
      people: people.flatMap((one) => addresses.get(one.id) ?? []),
    })),
  };
}

/** Some people with where they stand, in the language of the caller. */
async function standingsAsked(caller: Caller) {
  const { store, company, now } = caller;
  const { people, next } = await peopleAsked(caller);
  const rules = await companyRules(store, company);
  const some = { company, personIds: people.map(({ id }) => id) };
  const standings = await standingsByPerson(store.read, some, { rules, now });
  const { standing } = titledFor(rules);
  return {
    people: people.map(({ id, email }) => {
      return { email, standings: (standings.get(id) ?? []).map(standing) };
    }),
    rules,
    next,
  };
}

async function peopleAsked({ store, company, query }: Caller) {
  const { after, limit } = pageIn(query);
  const rows = await findEmployeePage(store.read, company, { after, limit: limit + 1 });
  const { shown: people, next } = pageOf(rows, limit);
  return { people, next };
}

function held(person: string, { id: channelId, key }: Channel, standings: readonly Standing[]) {
  const level = highestLevel(standings, channelId);
  const answer = level && mayPost(standings, { channelId, level });
  if (!answer?.ok) return [];
  const { until, supervised } = answer;
  const conditions = conditionsOf(supervised);
  return [{ person, channel: key, level, conditions, validUntil: until }];
}
