import { BY_RETENTION } from "~/clearance/rules/erasure";
import { erasePersonWithin } from "~/clearance/services/people/erase-person.server";
import { SYSTEM } from "~/ledger/services/record-decision.server";
import type { OwnCompany } from "~/ledger/rules/own";
import { findCompany } from "~/curriculum/queries/rules";
import { findRetaining } from "~/roster/queries/retention";
import type { Store } from "~db/store";
import { leaversWithDay } from "./due.server";

/** So many are erased of a company in one run, each in a write of its own, so that nobody waits for it. */
const AT_ONCE = 20;

/** Erases people who left a company as long ago as it keeps them, and returns how many. Archived companies are left as they are. */
export async function eraseDue({
  store,
  now,
  failed,
  keepGoing = () => true,
}: {
  store: Store;
  now: Date;
  failed: (personId: string, error: unknown) => void;
  /** Asked before each; the rest is left for the next run. */
  keepGoing?: () => boolean;
}): Promise<number> {
  let erased = 0;
  for (const company of await findRetaining(store.read)) {
    const { retentionMonths: months } = await findCompany(store.read, company);
    if (months === null) continue;
    const leavers = await leaversWithDay(store.read, company, { months, now });
    for (const { personId } of leavers.filter(({ isDue }) => isDue).slice(0, AT_ONCE)) {
      if (!keepGoing()) return erased;
      try {
        if (await eraseOne(store, { company, personId, now })) erased += 1;
      } catch (error) {
        failed(personId, error);
      }
    }
  }
  return erased;
}

/** Whether somebody was erased: they may have come back a moment ago, or the company may keep people longer now. */
async function eraseOne(
  store: Store,
  { company, personId, now }: { company: OwnCompany; personId: string; now: Date },
): Promise<boolean> {
  return await store.write(async (tx) => {
    const { retentionMonths: months, archivedAt } = await findCompany(tx, company);
    if (months === null || archivedAt !== null) return false;
    const leavers = await leaversWithDay(tx, company, { months, now });
    if (!leavers.some((one) => one.personId === personId && one.isDue)) return false;
    const done = await erasePersonWithin(tx, {
      company,
      personId,
      by: SYSTEM,
      now,
      reason: BY_RETENTION,
    });
    return done.ok;
  });
}
