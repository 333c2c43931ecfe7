import { highestLevel, mayPost } from "~/clearance/rules/standing/gate";
import type { Standing } from "~/clearance/rules/standing/standing";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { companyRules, type Channel } from "~/curriculum/services/company-rules.server";
import { findEmployeePage } from "~/gate/queries/employees";
import { conditionsOf } from "~/gate/rules/answer";
import { pageIn, pageOf } from "~/gate/rules/page";
import type { Caller } from "~/gate/services/http/api.server";
import { momentIn } from "~/kit/time/moment";

/** The company’s employees, also those who have left, some at a time. */
export async function listPeople(caller: Caller) {
  const { people, next } = await peopleAsked(caller);
  return { people, next };
}

/** What each of some people may do today: the highest level on each channel where there is one. */
export async function listClearances(caller: Caller) {
  const { store, company, now } = caller;
  const { people, next } = await peopleAsked(caller);
  const rules = await companyRules(store, company);
  const moment = momentIn(rules.company.timeZone, now);
  const personIds = people.map(({ id }) => id);
  const facts = personIds.length > 0 ? await gatherFacts(store.read, { company, personIds }) : [];
  const standings = new Map<string, Standing[]>(
    facts.map((each) => [each.employee.id, standingsOf(each, rules, moment).standings]),
  );
  const clearances = people.flatMap(({ id, email }) =>
    rules.channels.flatMap((channel) => held(email, channel, standings.get(id) ?? [])),
  );
  return { clearances, next };
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
