import { audienceOf } from "~/clearance/rules/events/events";
import type { ContentChange } from "~/clearance/rules/changes/content-changes";
import { dueNotices } from "~/notices/rules/due-notices";
import type { DueNotice } from "~/notices/rules/kinds";
import { momentIn, type LocalDate } from "~/kit/time/moment";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { changesForAll } from "./content-changes.server";
import { gatherFacts, type EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { changedSince } from "~/people/queries/changes";
import { addNoticeStart, findNoticeStarts } from "~/notices/queries/notices";
import type { Store } from "~db/store";
import { addSummaries } from "./add-summaries.server";
import { decidersNow, type Deciders } from "./deciders.server";
import { tellNotices, type Told } from "./tell-notices.server";

interface Copy {
  stamp: number;
  changes: number;
  today: LocalDate;
  /** Who decides: another one is told what waits already. */
  deciders: string;
}

/** What was looked at last, by company: a copy to be thrown away, so that a run looks only at whom something has changed for. */
const copies = new WeakMap<Store, Map<string, Copy>>();

const DAY_MS = 86_400_000;
/** Above this many changed people, everybody is read again. */
const MOST_SINGLY = 500;

/**
 * Tells everybody what is true of them now and was not told before, and returns how many notices that made. Of a company that is
 * older than a day when it is looked at for the first time, what is true is taken as already told.
 */
export async function noticePeople({ store, now }: { store: Store; now: Date }): Promise<number> {
  let told = 0;
  for (const { id, createdAt, startedAt } of await findNoticeStarts(store.read)) {
    const asTold = startedAt === null && now.getTime() - createdAt.getTime() > DAY_MS;
    told += await noticeCompany(store, { companyId: id, now, asTold });
    if (startedAt === null)
      await store.write((tx) => addNoticeStart(tx, { companyId: id, startedAt: now }));
  }
  return told;
}

async function noticeCompany(
  store: Store,
  { companyId, now, asTold }: { companyId: string; now: Date; asTold: boolean },
): Promise<number> {
  const rules = await companyRules(store, companyId);
  const moment = momentIn(rules.company.timeZone, now);
  const ofStore = copies.get(store) ?? new Map<string, Copy>();
  copies.set(store, ofStore);
  const known = ofStore.get(companyId);
  const deciders = await decidersNow(store.read, rules.company, now);
  const who = JSON.stringify(deciders);
  const usable =
    known?.stamp === rules.stamp && known.today === moment.today && known.deciders === who
      ? known
      : null;
  const changed = await changedSince(store.read, companyId, usable?.changes ?? 0);

  let added = 0;
  const some = usable && changed.personIds.length <= MOST_SINGLY ? changed.personIds : undefined;
  if (!some || some.length > 0) {
    const people = await gatherFacts(
      store.read,
      some ? { companyId, personIds: some } : { companyId },
    );
    const changes = await changesForAll(store.read, people, rules, now);
    const told = toldTo(people, { rules, deciders, changes }, now);
    added = await tellNotices({ store, rules, now, told, asTold });
  }
  if (!asTold) await addSummaries({ store, rules, now });
  ofStore.set(companyId, {
    stamp: rules.stamp,
    changes: changed.number,
    today: moment.today,
    deciders: who,
  });
  return added;
}

/** What is true of an employee now; `changes` are those that they have not looked at. */
export function noticesOf(
  facts: EmployeeFacts,
  changes: readonly ContentChange[],
  rules: CompanyRules,
  now: Date,
): DueNotice[] {
  const moment = momentIn(rules.company.timeZone, now);
  const { standings } = standingsOf(facts, rules, moment);
  const { person, enrolments } = facts;
  const { policies, channels } = rules;
  return dueNotices({ person, enrolments, standings, policies, changes, channels }, moment);
}

/** Each notice with everybody it is for. */
function toldTo(
  people: readonly EmployeeFacts[],
  {
    rules,
    deciders,
    changes,
  }: {
    rules: CompanyRules;
    deciders: Deciders;
    changes: ReadonlyMap<string, readonly ContentChange[]>;
  },
  now: Date,
): Told[] {
  const found = people.flatMap((facts) => {
    const { id: aboutPersonId } = facts.employee;
    const notices = noticesOf(facts, changes.get(aboutPersonId) ?? [], rules, now);
    return notices.map((notice) => ({ aboutPersonId, notice }));
  });
  return found.flatMap(({ aboutPersonId, notice }) => {
    const to = audienceOf(notice.facts);
    const readers = to === "person" ? [aboutPersonId] : deciders[to];
    return readers.map((personId) => ({ personId, aboutPersonId, notice }));
  });
}
