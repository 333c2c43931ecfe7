import { audienceOf } from "~/clearance/rules/events/events";
import { isOwnStep } from "~/clearance/rules/words/employee-words";
import { momentIn } from "~/kit/time/moment";
import type { Audience } from "~/clearance/rules/events/notice-kinds";
import { remindedOf } from "~/notices/rules/reminders";
import type { Role } from "~/people/rules/kinds";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { changesFor } from "~/notices/services/content-changes.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import type { NoticeRow } from "~/notices/queries/notices";
import type { Store } from "~db/store";
import { decidersNow } from "~/notices/services/deciders.server";
import { noticesOf } from "~/notices/services/notice-people.server";

const AUDIENCE: Partial<Record<Role, Audience>> = {
  employee: "person",
  manager: "managers",
  trainer: "trainers",
};

/** Those of the notices that are as true now as when they were made: a mail says nothing that time has overtaken. */
export async function stillTrue(
  store: Store,
  reader: { id: string; role: Role },
  rows: readonly NoticeRow[],
  now: Date,
): Promise<NoticeRow[]> {
  const known = new Map<string, Set<string>>();
  const kept: NoticeRow[] = [];
  for (const row of rows) {
    const { aboutId } = row;
    const keys = known.get(aboutId) ?? (await trueKeys(store, row, { reader, now }));
    known.set(aboutId, keys);
    if (keys.has(remindedOf(row.key) ?? row.key)) kept.push(row);
  }
  return kept;
}

/** The keys of the notices that are true, and the enrolments in which it is the reader's own turn to do something. */
async function trueKeys(
  store: Store,
  row: NoticeRow,
  { reader, now }: { reader: { id: string; role: Role }; now: Date },
): Promise<Set<string>> {
  const to = AUDIENCE[reader.role];
  const rules = await companyRules(store, row);
  if (to === "trainers") {
    const { trainers } = await decidersNow(store.read, rules, now);
    if (!trainers.includes(reader.id)) return new Set();
  }
  const [facts] = await gatherFacts(store.read, { company: row, personIds: [row.aboutId] });
  if (!facts) return new Set();
  const changes = await changesFor(store.read, facts, rules, now);
  const notices = noticesOf(facts, changes, rules, now).filter(
    ({ facts }) => audienceOf(facts) === to,
  );
  const { standings } = standingsOf(facts, rules, momentIn(rules.company.timeZone, now));
  const turns = standings.filter(({ nextStep }) => to === "person" && isOwnStep(nextStep));
  return new Set([
    ...notices.map(({ key }) => key),
    ...turns.map(({ enrolmentId }) => enrolmentId),
  ]);
}
