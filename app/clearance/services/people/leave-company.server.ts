import type { Call } from "~/people/services/call";
import { leaving, type LeavingRefusal } from "~/people/rules/leaving";
import type { LocalDate } from "~/kit/time/moment";
import { momentIn } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { markLeft, unmarkLeft } from "~/people/queries/memberships";
import { deleteSessionsOf } from "~/people/queries/people";
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
    const wanted = { lastDay, by: actor.personId, about: personId, leftAt: before };
    const verdict = leaving(wanted, momentIn(timeZone, now));
    if (!verdict.ok) return verdict;
    const { leftAt } = verdict;
    if (before?.getTime() === leftAt.getTime()) return { ok: true };
    await markLeft(tx, employee, { at: leftAt, now });
    if (leftAt <= now) await deleteSessionsOf(tx, personId);
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "person-left",
      actor,
      personId,
      evidence: `${personId}-left`,
      facts: { leftAt: leftAt.toISOString(), ...(lastDay !== null && { lastDay }) },
    });
    return { ok: true };
  });
}

/** Someone who was going to leave stays. False where they have left already; with nothing to undo, nothing is done. */
export async function stayWithCompany({ store, actor, now, personId }: Input): Promise<boolean> {
  return store.write(async (tx) => {
    const employee = await employeeOf(tx, actor, personId);
    const { leftAt } = employee;
    if (leftAt === null) return true;
    if (!(await unmarkLeft(tx, employee, now))) return false;
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "leaving-taken-back",
      actor,
      personId,
      evidence: `${personId}-stays`,
      facts: { leftAt: leftAt.toISOString() },
    });
    return true;
  });
}

async function employeeOf(tx: Tx, company: Manager, personId: string) {
  const [employee] = await findEmployees(tx, { company, personIds: [personId] });
  if (!employee) throw notFound("person");
  return employee;
}
