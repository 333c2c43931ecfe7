import type { OwnCompany } from "~/ledger/rules/own";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { momentIn } from "~/kit/time/moment";
import { erasingKey, toldUntil, weekOf } from "~/notices/rules/erasing";
import { decidersNow } from "~/notices/services/deciders.server";
import { tellNotices, type Told } from "~/notices/services/tell-notices.server";
import { findCompany } from "~/curriculum/queries/rules";
import { findRetaining } from "~/roster/queries/retention";
import type { Db, Store } from "~db/store";
import { leaversWithDay } from "./due.server";

/**
 * Tells the managers of a whole company, once for each week, whom its retention erases then, two to three weeks before. Managers of teams
 * decide nothing about it. Returns how many notices that made.
 */
export async function announceDue({ store, now }: { store: Store; now: Date }): Promise<number> {
  let told = 0;
  for (const company of await findRetaining(store.read)) {
    const weeks = await erasedByWeek(store.read, company, now);
    if (weeks.length === 0) continue;
    const rules = await companyRules(store, company);
    const { managers, people } = await decidersNow(store.read, rules, now);
    const readers = managers.filter((id) => people[id] === undefined);
    const each = weeks.flatMap((notice) =>
      readers.map((id): Told => ({ personId: id, role: "manager", aboutPersonId: id, notice })),
    );
    told += await tellNotices({ store, rules, now, told: each, asTold: false });
  }
  return told;
}

/** The notices of the coming weeks in which somebody is erased. Who is due already is erased now. */
async function erasedByWeek(db: Db, company: OwnCompany, now: Date) {
  const { retentionMonths: months, timeZone } = await findCompany(db, company);
  if (months === null) return [];
  const { today } = momentIn(timeZone, now);
  const until = toldUntil(today);
  const leavers = await leaversWithDay(db, company, { months, now });
  const weeks = new Map<string, string[]>();
  for (const { on } of leavers)
    if (on > today && on <= until) weeks.set(weekOf(on), [...(weeks.get(weekOf(on)) ?? []), on]);
  return [...weeks].map(([week, days]) => ({
    key: erasingKey(months, week),
    facts: {
      kind: "due" as const,
      dueOn: days.sort()[0]!,
      erased: { people: days.length, months },
    },
  }));
}
