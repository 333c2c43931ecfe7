import type { Call } from "~/people/services/call";
import { leaving, type LeavingRefusal } from "~/people/rules/leaving";
import type { LocalDate } from "~/kit/time/moment";
import { momentIn } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { recordDecision, type Decider } from "~/ledger/services/record-decision.server";
import { markLeft, unmarkLeft } from "~/people/queries/memberships";
import { deleteSessionsOf } from "~/people/queries/people";
import type { OwnPerson } from "~/ledger/rules/own";
import type { Tx } from "~db/store";
import { findEmployees } from "~/people/queries/employees";

interface Input extends Call<Manager> {
  personId: string;
}

/**
 * An employee's time with the company ends, now or after a last day; everything they did stays. Leaving twice is leaving once, and
 * until then another day can be named.
 */
export async function leaveCompany({
  store,
  actor,
  now,
  personId,
  lastDay = null,
}: Input & { lastDay?: LocalDate | null }): Promise<
  { ok: true } | { ok: false; reason: LeavingRefusal }
> {
  const { timeZone } = actor;
  return store.write(async (tx) => {
    const employee = await employeeOf(tx, actor, personId);
    const { leftAt: before } = employee;
    return await leaveWithin(tx, employee, { by: actor, before, lastDay, timeZone, now });
  });
}

/** A person of the company who decides that somebody leaves it, or does not. */
type Decides = Decider & { personId: string };

/** The same inside a write, for anyone of a company. `before` is when they leave or left, as far as that is known. */
export async function leaveWithin(
  tx: Tx,
  one: OwnPerson,
  {
    by,
    before,
    lastDay,
    timeZone,
    now,
  }: { by: Decides; before: Date | null; lastDay: LocalDate | null; timeZone: string; now: Date },
): Promise<{ ok: true } | { ok: false; reason: LeavingRefusal }> {
  const { personId } = one;
  const wanted = { lastDay, by: by.personId, about: personId, leftAt: before };
  const verdict = leaving(wanted, momentIn(timeZone, now));
  if (!verdict.ok) return verdict;
  const { leftAt } = verdict;
  if (before?.getTime() === leftAt.getTime()) return { ok: true };
  await markLeft(tx, one, { at: leftAt, now });
  if (leftAt <= now) await deleteSessionsOf(tx, personId);
  await recordDecision(tx, {
    company: one,
    at: now,
    kind: "person-left",
    actor: by,
    personId,
    evidence: `${personId}-left`,
    facts: { leftAt: leftAt.toISOString(), ...(lastDay !== null && { lastDay }) },
  });
  return { ok: true };
}

/** Someone who was going to leave stays. False where they have left already; with nothing to undo, nothing is done. */
export async function stayWithCompany({ store, actor, now, personId }: Input): Promise<boolean> {
  return store.write(async (tx) => {
    const employee = await employeeOf(tx, actor, personId);
    return await stayWithin(tx, employee, { by: actor, before: employee.leftAt, now });
  });
}

/** The same inside a write, for anyone of a company. */
export async function stayWithin(
  tx: Tx,
  one: OwnPerson,
  { by, before, now }: { by: Decides; before: Date | null; now: Date },
): Promise<boolean> {
  if (before === null) return true;
  if (!(await unmarkLeft(tx, one, now))) return false;
  const { personId } = one;
  await recordDecision(tx, {
    company: one,
    at: now,
    kind: "leaving-taken-back",
    actor: by,
    personId,
    evidence: `${personId}-stays`,
    facts: { leftAt: before.toISOString() },
  });
  return true;
}

async function employeeOf(tx: Tx, company: Manager, personId: string) {
  const [employee] = await findEmployees(tx, { company, personIds: [personId] });
  if (!employee) throw notFound("person");
  return employee;
}
