import type { Audience } from "~/domain/notices/kinds";
import type { Role } from "~/domain/people/roles";
import { companyRules } from "~/services/clearance/company-rules.server";
import { gatherFacts } from "~/services/clearance/gather-facts.server";
import type { NoticeRow } from "~db/queries/notices";
import type { Store } from "~db/store";
import { decidersNow } from "./deciders.server";
import { noticesOf } from "./notice-people.server";

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
    const { companyId, aboutId } = row;
    const keys = known.get(aboutId) ?? (await trueKeys(store, { companyId, aboutId, reader, now }));
    known.set(aboutId, keys);
    if (keys.has(row.key)) kept.push(row);
  }
  return kept;
}

async function trueKeys(
  store: Store,
  about: { companyId: string; aboutId: string; reader: { id: string; role: Role }; now: Date },
): Promise<Set<string>> {
  const { companyId, aboutId, reader, now } = about;
  const to = AUDIENCE[reader.role];
  const rules = await companyRules(store, companyId);
  if (to === "trainers") {
    const { trainers } = await decidersNow(store.read, rules.company, now);
    if (!trainers.includes(reader.id)) return new Set();
  }
  const [facts] = await gatherFacts(store.read, { companyId, personIds: [aboutId] });
  const notices = facts ? noticesOf(facts, rules, now) : [];
  return new Set(notices.filter((notice) => notice.to === to).map(({ key }) => key));
}
