import { audienceOf } from "~/clearance/rules/events/events";
import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import { dueNotices } from "~/notices/rules/due-notices";
import type { DueNotice } from "~/clearance/rules/events/notice-kinds";
import { momentIn } from "~/kit/time/moment";
import { remembered } from "~/kit/cache/remember";
import { turn } from "~/kit/heavy/turn";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { changesForAll } from "./content-changes.server";
import { factsInParts } from "~/clearance/services/standing/facts-in-parts.server";
import type { EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { changedSince } from "~/people/queries/changes";
import { addNoticeStart, findNoticeStarts } from "~/notices/queries/notices";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { noticeTrainers } from "./asked-yes.server";
import { addSummaries } from "./add-summaries.server";
import { decidersAbout, decidersNow, type Deciders } from "./deciders.server";
import { plansComingBack } from "./plans.server";
import { practiceNews } from "./practice-news.server";
import { tellNotices, type Told } from "./tell-notices.server";

/** The last change that was looked at, by company, so that a run looks only at people for whom something has changed. */
const lookedAt = remembered<Store, number>();

const DAY_MS = 86_400_000;

/**
 * Tells everyone what is true of them now and hasn’t been told before, and returns how many notices that made. Of a company that is
 * older than a day when it is looked at for the first time, what is true is taken as already told.
 */
export async function noticePeople({
  store,
  now,
  keepGoing = () => true,
}: {
  store: Store;
  now: Date;
  /** Whether the program goes on; what is left is told when it has started again. */
  keepGoing?: () => boolean;
}): Promise<number> {
  let told = 0;
  for (const company of await findNoticeStarts(store.read)) {
    const { createdAt, startedAt } = company;
    const asTold = startedAt === null && now.getTime() - createdAt.getTime() > DAY_MS;
    told += await noticeCompany(store, { company, now, asTold, keepGoing });
    if (!keepGoing()) return told;
    if (startedAt === null) await store.write((tx) => addNoticeStart(tx, company, now));
  }
  return told + (await noticeTrainers({ store, now }));
}

async function noticeCompany(
  store: Store,
  {
    company,
    now,
    asTold,
    keepGoing,
  }: { company: OwnCompany; now: Date; asTold: boolean; keepGoing: () => boolean },
): Promise<number> {
  const rules = await companyRules(store, company);
  const moment = momentIn(rules.company.timeZone, now);
  const deciders = await decidersNow(store.read, rules, now);
  // A new decider hears about what is already waiting.
  const stamp = JSON.stringify([rules.stamp, moment.today, deciders]);
  const known = lookedAt.recall(store, company.companyId, stamp);
  const changed = await changedSince(store.read, company, known ?? 0);

  let added = 0;
  const some = known === undefined ? undefined : changed.personIds;
  if (!some || some.length > 0) {
    for await (const people of factsInParts(store.read, { company, personIds: some })) {
      const personIds = people.map(({ employee }) => employee.id);
      const changes = await changesForAll(store.read, people, rules, now);
      const plans = await plansComingBack(store.read, { company, personIds }, moment);
      const practice = await practiceNews(store.read, { rules, personIds }, moment);
      const news = [plans, practice];
      const told = toldTo(people, { rules, deciders, changes, news }, now);
      await turn();
      added += await tellNotices({ store, rules, now, told, asTold });
      if (!keepGoing()) return added;
    }
  }
  if (!asTold) await addSummaries({ store, rules, now });
  lookedAt.keep(store, company.companyId, changed.number, stamp);
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

/** As what each audience is told. */
const ROLE_OF = { person: "employee", managers: "manager", trainers: "trainer" } as const;

/** Each notice with everyone it is for. */
function toldTo(
  people: readonly EmployeeFacts[],
  {
    rules,
    deciders,
    changes,
    news,
  }: {
    rules: CompanyRules;
    deciders: Deciders;
    changes: ReadonlyMap<string, readonly ContentChange[]>;
    /** What is told besides, by the person whom it is about. */
    news: readonly ReadonlyMap<string, readonly DueNotice[]>[];
  },
  now: Date,
): Told[] {
  const found = people.flatMap((facts) => {
    const { id: aboutPersonId } = facts.employee;
    const { leftAt } = facts.person;
    const gone = leftAt !== null && leftAt <= now;
    const notices = [
      ...noticesOf(facts, changes.get(aboutPersonId) ?? [], rules, now),
      ...(gone ? [] : news.flatMap((of) => of.get(aboutPersonId) ?? [])),
    ];
    return notices.map((notice) => ({ aboutPersonId, notice }));
  });
  return found.flatMap(({ aboutPersonId, notice }) => {
    const to = audienceOf(notice.facts);
    const readers = to === "person" ? [aboutPersonId] : decidersAbout(deciders, to, aboutPersonId);
    const role = ROLE_OF[to];
    return readers.map((personId) => ({ personId, role, aboutPersonId, notice }));
  });
}
