import { refuseArchived } from "~/ledger/queries/archived";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { addDays, momentIn } from "~/kit/time/moment";
import { findCompany } from "~/curriculum/queries/rules";
import { setRetention as keepRetention } from "~/roster/queries/retention";
import { isSooner } from "~/roster/rules/retention";
import { rosterCompany, type Keeping } from "~/roster/services/roster-company.server";
import { leaversWithDay } from "./due.server";

/** Whom the page names ahead. */
const DAYS_AHEAD = 30;

/** How long a company keeps people who have left, and who is erased in the next thirty days. */
export async function showRetention(keeping: Keeping) {
  const { store, now } = keeping;
  const own = await rosterCompany(keeping);
  const company = await findCompany(store.read, own);
  const months = company.retentionMonths;
  if (months === null) return { company, next: [] };
  const until = addDays(momentIn(company.timeZone, now).today, DAYS_AHEAD);
  const leavers = await leaversWithDay(store.read, own, { months, now });
  const next = leavers
    .filter(({ on }) => on <= until)
    .map(({ personId: id, name, on }) => ({ id, name, on }));
  return { company, next };
}

export type RetentionSet = { ok: true } | { ok: false; people: number };

/**
 * Says how long a company keeps people who have left, or with null, that nobody is erased by itself. What erases anyone sooner than
 * before is done once the number of people it concerns now has been confirmed; with another number, or none, that is the answer.
 */
export async function setRetention({
  months,
  confirmed,
  ...keeping
}: Keeping & { months: number | null; confirmed: number | null }): Promise<RetentionSet> {
  const { store, actor, now } = keeping;
  const own = await rosterCompany(keeping);
  return await store.write(async (tx) => {
    await refuseArchived(tx, own);
    const { retentionMonths: before } = await findCompany(tx, own);
    if (before === months) return { ok: true };
    if (months !== null && isSooner(before, months)) {
      const leavers = await leaversWithDay(tx, own, { months, now });
      const people = leavers.filter(({ isDue }) => isDue).length;
      if (confirmed !== people) return { ok: false, people };
    }
    await keepRetention(tx, own, months);
    await recordDecision(tx, {
      company: own,
      at: now,
      kind: "retention-set",
      actor,
      personId: null,
      evidence: `${own.companyId}-retention`,
      facts: { months },
    });
    return { ok: true };
  });
}
