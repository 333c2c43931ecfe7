import { eq } from "drizzle-orm";
import { findHours } from "~/clearance/queries/hours";
import { findCounts } from "~/clearance/queries/standings/counts";
import { countedMore, shownCounted } from "~/clearance/rules/board/counted";
import { COUNTED_KINDS } from "~/clearance/rules/kinds";
import { boardRow, type BoardRow } from "~/clearance/rules/board/board";
import { outlookOf, stepSaid, type Outlook } from "~/clearance/rules/board/outlook";
import { boardOutlooks, boardRows } from "~/clearance/services/board/board-rows.server";
import { coverageAmong, crowdOf } from "~/clearance/services/coverage/company-coverage.server";
import { showCoverage, viewOf } from "~/clearance/services/coverage/show-coverage.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsForGate } from "~/clearance/services/standing/kept-for-gate.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { HELD_NOTHING, heldText } from "~/clearance/rules/standing/held";
import { forGate } from "~/clearance/rules/standing/kept-gate";
import { endingsWithin } from "~/clearance/rules/board/expiring";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { momentIn, type Moment } from "~/kit/time/moment";
import { findEmployees } from "~/people/queries/employees";
import type { Store } from "~db/store";
import { ownCompany } from "../own";

interface WholeBoard {
  rows: BoardRow[];
  outlooks: Map<string, Outlook>;
}

/** The rows and outlooks of a company as they are kept in tables. */
export async function asKept(store: Store, companyId: string, now: Date): Promise<WholeBoard> {
  const company = ownCompany(companyId);
  const { rows } = await boardRows(store, { company, now });
  const { people } = await boardOutlooks(store, { company, now });
  const outlooks = people.map(({ person, outlook }) => [person.id, outlook] as const);
  return { rows: byId(rows), outlooks: new Map(outlooks) };
}

/** The same, computed from the facts by the one function that decides. */
export async function byTheFunction(
  store: Store,
  companyId: string,
  now: Date,
): Promise<WholeBoard> {
  const company = ownCompany(companyId);
  const rules = await companyRules({ ...store }, company);
  const moment = momentIn(rules.company.timeZone, now);
  const channelIds = rules.channels.map((channel) => channel.id);
  const rows: BoardRow[] = [];
  const outlooks = new Map<string, Outlook>();
  for (const facts of await gatherFacts(store.read, { company })) {
    const { id, name, email, team, leftAt } = facts.employee;
    if (leftAt && leftAt <= now) continue;
    const at = (then: Moment) => standingsOf(facts, rules, then).standings;
    const standings = at(moment);
    rows.push(boardRow({ id, name, email, team }, standings, channelIds, moment.today));
    outlooks.set(id, outlookOf({ standings, at, leftAt }, channelIds, moment));
  }
  return { rows: byId(rows), outlooks };
}

/** Everything the gate says yes to, by person, computed from the facts: what groups at identity providers are made from. */
export async function heldByTheFunction(store: Store, companyId: string, now: Date) {
  const company = ownCompany(companyId);
  const rules = await companyRules({ ...store }, company);
  const moment = momentIn(rules.company.timeZone, now);
  const channelIds = rules.channels.map(({ id }) => id);
  const everybody = await gatherFacts(store.read, { company });
  const held = everybody
    .filter(({ employee: { leftAt } }) => !leftAt || leftAt > now)
    .map((facts): [string, string] => {
      const { standings } = standingsOf(facts, rules, moment);
      return [facts.employee.id, heldText(standings, channelIds)];
    });
  return new Map(held.filter(([, text]) => text !== HELD_NOTHING));
}

/** What the gate reads of everybody, whether or not what is kept is up to date. */
export async function gateReads(store: Store, companyId: string, now: Date) {
  const company = ownCompany(companyId);
  const rules = await companyRules(store, company);
  const employees = await findEmployees(store.read, { company });
  const emails = employees.map(({ email }) => email);
  return standingsForGate(store, { company, emails }, { rules, now });
}

/** The same, computed from the facts. */
export async function gateByTheFunction(store: Store, companyId: string, now: Date) {
  const company = ownCompany(companyId);
  const rules = await companyRules({ ...store }, company);
  const moment = momentIn(rules.company.timeZone, now);
  const facts = await gatherFacts(store.read, { company });
  return new Map(
    facts.map((each) => [
      each.employee.email,
      standingsOf(each, rules, moment).standings.map(forGate),
    ]),
  );
}

type Shown = Omit<Parameters<typeof showCoverage>[0], "store" | "company">;

/** What the page of coverage says, from what is counted in tables. */
export async function coverageKept(store: Store, companyId: string, shown: Shown) {
  return showCoverage({ store, company: ownCompany(companyId), ...shown });
}

/** The same, counted person by person from the facts. */
export async function coverageByTheFunction(store: Store, companyId: string, shown: Shown) {
  const company = ownCompany(companyId);
  const rules = await companyRules({ ...store }, company);
  const { today } = momentIn(rules.company.timeZone, shown.now);
  const { rows, outlooks } = await byTheFunction(store, companyId, shown.now);
  const hours = await findHours(store.read, company);
  const people = rows
    .map(({ person: { id, name } }) => ({
      id,
      name,
      outlook: outlooks.get(id)!,
      hours: hours.filter(({ personId }) => personId === id),
    }))
    .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
  return viewOf(coverageAmong({ rules, today, ...crowdOf(people, today) }), shown);
}

/** What ends in each span of days, person by person from the facts. */
export async function endingsByTheFunction(store: Store, companyId: string, now: Date) {
  const rules = await companyRules({ ...store }, ownCompany(companyId));
  const { today } = momentIn(rules.company.timeZone, now);
  const titled = titledFor(rules);
  const { rows, outlooks } = await byTheFunction(store, companyId, now);
  const people = rows.map(({ person: { id, name, team } }) => ({
    person: { id, name, team },
    endings: outlooks
      .get(id)!
      .endings.map((ending) => stepSaid({ ...ending, nextStep: titled.step(ending.nextStep) })),
  }));
  people.sort((a, b) => (a.person.name < b.person.name ? -1 : 1));
  return endingsWithin(people, today);
}

/** How many people are counted under each key. */
export async function countsKept(store: Store, companyId: string) {
  const rows = await findCounts(store.read, ownCompany(companyId), COUNTED_KINDS);
  return rows
    .map(({ what, key, people, points, possible }) => ({ what, key, people, points, possible }))
    .sort(byWhat);
}

/** The same, counted anew from what is kept beside each person. */
export async function countsAnew(store: Store, companyId: string) {
  const { standingDetail } = store.read.tables;
  const rows = await store.read
    .select({ counted: standingDetail.counted })
    .from(standingDetail)
    .where(eq(standingDetail.companyId, companyId));
  return countedMore(
    [],
    rows.flatMap(({ counted }) => shownCounted(counted)),
  ).sort(byWhat);
}

function byWhat(a: { what: string; key: string }, b: { what: string; key: string }): number {
  return a.what + a.key < b.what + b.key ? -1 : 1;
}

function byId(rows: readonly BoardRow[]): BoardRow[] {
  return [...rows].sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
}
