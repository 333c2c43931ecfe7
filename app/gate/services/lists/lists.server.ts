import { highestLevel, mayPost } from "~/clearance/rules/standing/gate";
import type { Standing } from "~/clearance/rules/standing/standing";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { upToDate } from "~/clearance/services/board/up-to-date.server";
import { findGateChanges, lastGateChange } from "~/clearance/queries/standings/changes";
import {
  companyRules,
  type Channel,
  type CompanyRules,
} from "~/curriculum/services/company-rules.server";
import { findAddresses, findEmployeePage } from "~/gate/queries/employees";
import { conditionsOf } from "~/gate/rules/answer";
import { changesIn, NEVER, pageIn, pageOf, sinceOf } from "~/gate/rules/page";
import { badRequest, DETAILS } from "~/gate/rules/problem";
import { standingsByPerson } from "~/gate/services/standings-by-person.server";
import type { Caller } from "~/gate/services/http/api.server";
import { listTeams } from "~/people/queries/teams";
import type { Db } from "~db/store";

/** The company’s employees, also those who have left, some at a time. */
export async function listPeople(caller: Caller) {
  const { people, next } = await peopleAsked(caller);
  return { people, next };
}

/**
 * What each of some people may do today: the highest level on each channel where there is one. With `changedSince`, of those of whom
 * the gate’s answers have changed since, in the order in which they did: who is named there and has no clearance in the list has none.
 */
export async function listClearances(caller: Caller) {
  if (caller.query.has("changedSince")) return await listChanges(caller);
  // Before the people are read: what changes meanwhile is told again, and nothing is missed.
  const since = sinceOf(await lastGateChange(caller.store.fresh, caller.company));
  const { people, rules, next } = await standingsAsked(caller, await peopleAsked(caller));
  return { clearances: heldBy(people, rules), changed: [], next, since };
}

async function listChanges(caller: Caller) {
  const { store, company, now, query } = caller;
  const { after, isCursor, limit } = changesIn(query);
  await upToDate(store, { company, now });
  const last = await lastGateChange(store.fresh, company);
  if (isCursor && after > (last ?? NEVER)) throw badRequest(DETAILS.ahead);
  const rows = await findGateChanges(store.fresh, company, { after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const asked = { people: shown, next: null };
  const { people, rules } = await standingsAsked(caller, asked, store.fresh);
  const since = sinceOf(shown.at(-1)?.at ?? (isCursor ? after : (last ?? NEVER)));
  return {
    clearances: heldBy(people, rules),
    changed: shown.map(({ id, email, at }) => ({ id, person: email, changedAt: at })),
    next: rows.length > limit ? since : null,
    since,
  };
}

function heldBy(
  people: readonly { id: string; email: string; standings: readonly Standing[] }[],
  { channels }: CompanyRules,
) {
  return people.flatMap(({ id, email, standings }) =>
    channels.flatMap((channel) => held({ id, person: email }, channel, standings)),
  );
}

/** What some people are enrolled in, and where they stand in each programme today. */
export async function listEnrolments(caller: Caller) {
  const { people, next } = await standingsAsked(caller, await peopleAsked(caller));
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
async function standingsAsked(
  { store, company, now }: Caller,
  { people, next }: { people: readonly { id: string; email: string }[]; next: string | null },
  db: Db = store.read,
) {
  const rules = await companyRules(store, company);
  const some = { company, personIds: people.map(({ id }) => id) };
  const standings = await standingsByPerson(db, some, { rules, now });
  const { standing } = titledFor(rules);
  return {
    people: people.map(({ id, email }) => {
      return { id, email, standings: (standings.get(id) ?? []).map(standing) };
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

function held(
  who: { id: string; person: string },
  { id: channelId, key }: Channel,
  standings: readonly Standing[],
) {
  const level = highestLevel(standings, channelId);
  const answer = level && mayPost(standings, { channelId, level });
  if (!answer?.ok) return [];
  const { until, supervised } = answer;
  const conditions = conditionsOf(supervised);
  return [{ ...who, channel: key, level, conditions, validUntil: until }];
}
