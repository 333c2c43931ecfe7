import { groupOf } from "~/clearance/rules/events/events";
import type { DueNotice } from "~/clearance/rules/events/notice-kinds";
import type { Preferences } from "~/notices/rules/preferences";
import { deliveryOf } from "~/notices/rules/when";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { newId } from "~db/ids";
import { addNotice, findToldKeys } from "~/notices/queries/notices";
import { addMail } from "~/notices/queries/outbox";
import { isCompanyRole, type Role } from "~/people/rules/kinds";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db, Store, Tx } from "~db/store";
import { preferencesOf } from "./preferences/preferences.server";

/** A notice and one person it is for. */
export interface Told {
  personId: string;
  /** As what they are told. */
  role: Role;
  aboutPersonId: string;
  notice: DueNotice;
}

/** So many are told in one write. */
const AT_ONCE = 100;

/**
 * Adds the notices that were not told before, each in the same write as the mail that tells it. `asTold` adds them as seen and
 * without a mail. Returns how many were added.
 */
export async function tellNotices({
  store,
  rules,
  now,
  told,
  asTold,
}: {
  store: Store;
  rules: CompanyRules;
  now: Date;
  told: readonly Told[];
  asTold: boolean;
}): Promise<number> {
  let added = 0;
  for (let from = 0; from < told.length; from += AT_ONCE) {
    const some = told.slice(from, from + AT_ONCE);
    if ((await untold(store.read, rules.owner, some)).length === 0) continue;
    added += await store.write(
      async (tx) => (await tellSome(tx, some, { rules, now, asTold })).length,
    );
  }
  return added;
}

/** The same inside a write, for a few. Returns those that were not told before. */
export async function tellSome(
  tx: Tx,
  some: readonly Told[],
  { rules, now, asTold }: { rules: CompanyRules; now: Date; asTold: boolean },
): Promise<Told[]> {
  const fresh = await untold(tx, rules.owner, some);
  const preferences = await preferencesOf(
    tx,
    fresh.map(({ personId }) => personId),
  );
  for (const each of fresh) {
    const outboxId = asTold
      ? null
      : await mailFor(tx, each, preferences(each.personId), rules, now);
    const { personId, role, aboutPersonId, notice } = each;
    await addNotice(tx, rules.owner, {
      id: newId(now),
      personId,
      role,
      aboutPersonId,
      kind: notice.facts.kind,
      key: notice.key,
      facts: notice.facts,
      createdAt: now,
      seenAt: asTold ? now : null,
      outboxId,
    });
  }
  return fresh;
}

async function untold(db: Db, company: OwnCompany, some: readonly Told[]): Promise<Told[]> {
  const keys = [...new Set(some.map(({ notice }) => notice.key))];
  const rows = await findToldKeys(db, company, keys);
  const known = new Set(rows.map(({ personId, key }) => `${personId} ${key}`));
  return some.filter(({ personId, notice }) => !known.has(`${personId} ${notice.key}`));
}

/** The mail that tells a notice: one of its own, or the digest it goes with. Null where its reader wants none. */
async function mailFor(
  tx: Tx,
  { personId, role, notice }: Told,
  preferences: Preferences,
  { owner, company }: CompanyRules,
  now: Date,
): Promise<string | null> {
  const timeZone = preferences.timeZone ?? company.timeZone;
  const delivery = deliveryOf(groupOf(notice.facts), preferences, now, timeZone);
  if (!delivery) return null;
  const row = {
    personId,
    role,
    createdAt: now,
    dueAt: delivery.at,
    tries: 0,
  };
  if (delivery.digest) {
    // A company's mails speak in its name, so what is told as its employee or manager goes in one of theirs.
    const as = isCompanyRole(role) ? `${role}:${owner.companyId}` : role;
    const key = `digest:${personId}:${as}:${delivery.digest}`;
    const digest = await addMail(tx, owner, { ...row, id: newId(now), kind: "digest", key });
    if (!digest.gone) return digest.id;
  }
  const key = `${personId}:${notice.key}`;
  return (await addMail(tx, owner, { ...row, id: newId(now), kind: "notice", key })).id;
}
