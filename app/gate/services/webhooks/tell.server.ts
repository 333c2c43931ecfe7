import { factsInParts } from "~/clearance/services/standing/facts-in-parts.server";
import { gatherFacts, type EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { queueEvents, type Event } from "~/gate/queries/webhooks/deliveries";
import { findTold, keepTold, startTelling } from "~/gate/queries/webhooks/told";
import { findCompaniesWithWebhooks, listWebhooks } from "~/gate/queries/webhooks/webhooks";
import { eventsIn } from "~/gate/rules/webhooks/kinds";
import { DAY_MS, TRIED_DAYS } from "~/gate/rules/webhooks/limits";
import { clearanceBody, leftBody } from "~/gate/rules/webhooks/payload";
import { newsBetween, NOBODY, sameTold, toldOf, type Told } from "~/gate/rules/webhooks/told";
import { remembered } from "~/kit/cache/remember";
import { momentIn } from "~/kit/time/moment";
import type { OwnCompany } from "~/ledger/rules/own";
import { changedSince } from "~/people/queries/changes";
import { newId } from "~db/ids";
import type { Store, Tx } from "~db/store";

interface LookedAt {
  /** The last change that was looked at. */
  change: number;
  /** People who leave at a moment that is still to come. */
  leaving: ReadonlyMap<string, Date>;
}

/** By company, so that a run looks only at people for whom something has changed. */
const lookedAt = remembered<Store, LookedAt>();

/**
 * Queues an event for every change of where people stand since webhooks last heard of them, in the same write as what they then know, and
 * returns how many people that were. It is derived as pages and the gate derive it, so it finds what time brings too. What is so when
 * a company gets its first webhook is known from the start.
 */
export async function tellWebhooks({ store, now }: { store: Store; now: Date }): Promise<number> {
  let told = 0;
  for (const company of await findCompaniesWithWebhooks(store.fresh)) {
    const isFirst = company.startedAt === null;
    told += await tellCompany(store, company, { now, isFirst });
    if (isFirst) await store.write((tx) => startTelling(tx, company, now));
  }
  return told;
}

async function tellCompany(
  store: Store,
  company: OwnCompany,
  { now, isFirst }: { now: Date; isFirst: boolean },
): Promise<number> {
  const rules = await companyRules(store, company);
  const { today } = momentIn(rules.company.timeZone, now);
  const archivedAt = rules.company.archivedAt?.getTime();
  const stamp = JSON.stringify([rules.stamp, today, archivedAt]);
  const known = isFirst ? undefined : lookedAt.recall(store, company.companyId, stamp);
  const { personIds, number: change } = await changedSince(
    store.fresh,
    company,
    known?.change ?? 0,
  );
  const gone = [...(known?.leaving ?? [])].flatMap(([id, at]) => (at <= now ? [id] : []));
  const some = known && [...new Set([...personIds, ...gone])];
  if (some?.length === 0) return 0;

  const leaving = new Map(known?.leaving);
  let told = 0;
  for await (const people of factsInParts(store.fresh, { company, personIds: some })) {
    const ids = people.map(({ employee }) => employee.id);
    const before = await findTold(store.fresh, company, ids);
    const changed = people.filter((facts) =>
      hasNews(before.get(facts.employee.id), knownOf(facts, rules, now).told),
    );
    const personIds = changed.map(({ employee }) => employee.id);
    if (personIds.length > 0)
      await store.write((tx) => tellSome(tx, company, { rules, now, personIds, isFirst }));
    told += personIds.length;
    for (const { employee } of people) {
      leaving.delete(employee.id);
      if (employee.leftAt && employee.leftAt > now) leaving.set(employee.id, employee.leftAt);
    }
  }
  lookedAt.keep(store, company.companyId, { change, leaving }, stamp);
  return told;
}

/** Of somebody who had left before anything was known of them, or was erased, nothing is. */
function hasNews(old: Told | undefined, told: Told): boolean {
  return old ? !sameTold(old, told) : !told.left;
}

/** Where somebody stands, and what webhooks are to know of it. */
function knownOf(facts: EmployeeFacts, rules: CompanyRules, now: Date) {
  const moment = momentIn(rules.company.timeZone, now);
  const { standings } = standingsOf(facts, rules, moment);
  const { leftAt } = facts.employee;
  const left = leftAt !== null && leftAt <= now;
  return { standings, told: toldOf(standings, left, moment.today) };
}

/** Looks again inside the write, where nothing changes meanwhile. */
async function tellSome(
  tx: Tx,
  company: OwnCompany,
  {
    rules,
    now,
    personIds,
    isFirst,
  }: { rules: CompanyRules; now: Date; personIds: readonly string[]; isFirst: boolean },
) {
  const before = await findTold(tx, company, personIds);
  const events: Event[] = [];
  for (const facts of await gatherFacts(tx, { company, personIds })) {
    const { id } = facts.employee;
    const { standings, told } = knownOf(facts, rules, now);
    const old = before.get(id);
    if (!hasNews(old, told)) continue;
    const news = isFirst ? [] : bodiesOf(old ?? NOBODY, told, { facts, standings, rules, now });
    for (const { type, body } of news)
      events.push({ eventId: newId(now), type, personId: id, body, createdAt: now });
    await keepTold(tx, company, { personId: id, told });
  }
  if (events.length === 0) return;
  const givenUpAt = new Date(now.getTime() + TRIED_DAYS * DAY_MS);
  for (const webhook of await listWebhooks(tx, company)) {
    const wanted = new Set<string>(eventsIn(webhook.events));
    const queued = events.filter(({ type }) => wanted.has(type));
    await queueEvents(tx, webhook, { events: queued, givenUpAt, newId: () => newId(now) });
  }
}

/** Of somebody who has left nothing more is told until they are back. */
function bodiesOf(
  before: Told,
  told: Told,
  {
    facts: { employee },
    standings,
    rules: { channels },
    now: at,
  }: {
    facts: EmployeeFacts;
    standings: ReturnType<typeof knownOf>["standings"];
    rules: CompanyRules;
    now: Date;
  },
) {
  const person = { id: employee.id, email: employee.email };
  if (told.left) return [{ type: "person.left", body: leftBody({ person, at }) }];
  return newsBetween(before, told).map((news) => ({
    type: news.type,
    body: clearanceBody(news, { person, channels, standings, at }),
  }));
}
