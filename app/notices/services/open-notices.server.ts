import { isOwnStep } from "~/clearance/rules/words/employee-words";
import { waitingFor } from "~/clearance/rules/standing/waiting";
import { signOffWantedKey } from "~/notices/rules/due-notices";
import { erasingKey, isErasingKey, toldWeeks } from "~/notices/rules/erasing";
import { failingKey, isFailingKey } from "~/notices/rules/outside-failing";
import { liveWaitingKey } from "~/notices/rules/live-notices";
import { listWaiting } from "~/clearance/queries/supervision";
import { remindedOf, signingKey } from "~/notices/rules/reminders";
import { policiesToSign } from "~/clearance/services/policy/people.server";
import type { OwnCompany, Reach } from "~/ledger/rules/own";
import type { Role } from "~/people/rules/kinds";
import type { SignOffKind } from "~/clearance/rules/kinds";
import { momentIn } from "~/kit/time/moment";
import { waitingRows } from "~/clearance/services/board/waiting-rows.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { factsAbout } from "~/clearance/services/standing/facts-about.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { findFailing } from "~/notices/queries/outside-failing";
import { findRetention } from "~/notices/queries/retention";
import { findReachOf } from "~/people/queries/teams";
import type { Store } from "~db/store";
import { yesWantedKeys } from "./asked-yes.server";
import { changesFor } from "./content-changes.server";
import { decidersNow } from "./deciders.server";
import { noticesOf } from "./notice-people.server";
import { waitingKey } from "./practice-news.server";

export interface NoticeReader {
  id: string;
  role: Role;
}

/** What is true of a reader's notices in one company now. */
export interface OpenKeys {
  /** The keys of what concerns them, and the enrolments in which it is their own turn to do something. */
  keys: ReadonlySet<string>;
  /** Of the people who decide: the turns that someone else is asked to decide for them. */
  elsewhere: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What is true of a reader's notices now, company by company: derived from where people stand, so that what somebody else has
 * decided, in another tab or years ago, is settled for everyone who was told of it.
 */
export async function openKeys(
  store: Store,
  reader: NoticeReader,
  rows: readonly (OwnCompany & { key: string })[],
  now: Date,
): Promise<(companyId: string) => OpenKeys> {
  const found = new Map<string, OpenKeys>();
  for (const company of rows) {
    const { companyId } = company;
    if (found.has(companyId)) continue;
    const here = rows.filter((row) => row.companyId === companyId);
    const open = await openIn(store, reader, company, now);
    const erasing = here.some(({ key }) => isErasingKey(key));
    const failing = here.some(({ key }) => isFailingKey(key));
    const more = failing ? await withFailing(store, open, company) : open;
    found.set(companyId, erasing ? await withErasing(store, more, company, now) : more);
  }
  return (companyId) => found.get(companyId) ?? { keys: NONE, elsewhere: NONE };
}

function openIn(store: Store, { id, role }: NoticeReader, company: OwnCompany, now: Date) {
  switch (role) {
    case "employee":
      return ownKeys(store, company, id, now);
    case "trainer":
      return trainersKeys(store, company, id, now);
    case "manager":
      return managersTurns(store, company, id, now);
    case "admin":
      return { keys: NONE, elsewhere: NONE };
    default:
      return role satisfies never;
  }
}

async function ownKeys(
  store: Store,
  company: OwnCompany,
  personId: string,
  now: Date,
): Promise<OpenKeys> {
  const rules = await companyRules(store, company);
  const facts = await factsAbout(store, company, personId);
  if (!facts) return { keys: NONE, elsewhere: NONE };
  const changes = await changesFor(store.read, facts, rules, now);
  const { standings } = standingsOf(facts, rules, momentIn(rules.company.timeZone, now));
  const own = standings.filter(({ nextStep }) => isOwnStep(nextStep));
  const keys = new Set([
    ...noticesOf(facts, changes, rules, now).map(({ key }) => key),
    ...own.map(({ enrolmentId }) => enrolmentId),
    ...policiesToSign(facts, rules, momentIn(rules.company.timeZone, now)).map(({ id }) =>
      signingKey(id),
    ),
  ]);
  return { keys, elsewhere: NONE };
}

/** The turns that wait for a side: their own for people on duty, someone else's for everyone else. */
async function turns(
  store: Store,
  company: Reach,
  { id, side }: { id: string; side: SignOffKind },
  now: Date,
): Promise<OpenKeys> {
  const { rows, rules } = await waitingRows(store, { company, now }, side);
  const deciders = await decidersNow(store.read, rules, now);
  const keys = new Set(
    waitingFor(side, rows, id).map(({ enrolmentId, since }) =>
      signOffWantedKey(enrolmentId, side, since),
    ),
  );
  return deciders[`${side}s`].includes(id)
    ? { keys, elsewhere: NONE }
    : { keys: NONE, elsewhere: keys };
}

async function managersTurns(store: Store, company: OwnCompany, id: string, now: Date) {
  const reach = await findReachOf(store.read, company, id);
  return turns(store, reach, { id, side: "manager" }, now);
}

/** Also that people are erased, while the company keeps them as long as it did then, and the week is not over. */
async function withErasing(
  store: Store,
  { keys, elsewhere }: OpenKeys,
  company: OwnCompany,
  now: Date,
): Promise<OpenKeys> {
  const kept = await findRetention(store.read, company);
  if (!kept || kept.months === null) return { keys, elsewhere };
  const { months, timeZone } = kept;
  const weeks = toldWeeks(momentIn(timeZone, now).today);
  return { keys: new Set([...keys, ...weeks.map((week) => erasingKey(months, week))]), elsewhere };
}

/** Also that what is done elsewhere for the company fails, for as long as that is so. */
async function withFailing(store: Store, { keys, elsewhere }: OpenKeys, company: OwnCompany) {
  const failing = await findFailing(store.read, company);
  const more = failing.map(({ of, since }) => failingKey(of, since));
  return { keys: new Set([...keys, ...more]), elsewhere };
}

/** Also what colleagues ask them to agree to, whatever company that is kept with, and the live replies that wait. */
async function trainersKeys(store: Store, company: OwnCompany, id: string, now: Date) {
  const { keys, elsewhere } = await turns(store, company, { id, side: "trainer" }, now);
  const waiting = await listWaiting(store.read, [company], { now, limit: MOST_WAITING });
  const live = waiting.map((reply) => liveWaitingKey(reply.enrolmentId, reply.id));
  const yes = await yesWantedKeys(store.read, id);
  const { timeZone } = (await companyRules(store, company)).company;
  const practice = await waitingKey(store.read, company, momentIn(timeZone, now));
  const replies = [...live, ...(practice ? [practice] : [])];
  return { keys: new Set([...keys, ...yes, ...replies]), elsewhere };
}

/** So many live replies of a company are looked through; those behind them wait less long. */
const MOST_WAITING = 200;

/** What is told once and stays so, whatever happens later: how a reply was judged, a plan that comes back, a webhook that failed. */
const NEWS = ["plan", "reply-judged", "webhook"];

/** Whether a notice still says what is so, and asks its reader for something or tells them news. */
export function isOpen(key: string, { keys }: OpenKeys): boolean {
  return NEWS.includes(key.split(":")[0] ?? "") || keys.has(remindedOf(key) ?? key);
}
