import { turn } from "~/kit/heavy/turn";
import type { Call } from "~/people/services/call";
import {
  countPlan,
  historyPlanner,
  KnownCredits,
  type HistoryRow,
  type PlannedRow,
} from "~/clearance/rules/credits/history-upload";
import { momentIn } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { readDay, type DayOrder } from "~/clearance/rules/credits/written-days";
import { STORED_REASONS } from "~/clearance/rules/words/stored-reasons";
import { findCreditsLike } from "~/clearance/queries/credits";
import { newId } from "~db/ids";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { giveCredit } from "./credit-module.server";
import { modulesAskedBy } from "~/clearance/services/standing/modules-open-to";
import { findEmployees } from "~/people/queries/employees";

interface Input extends Call<Manager> {
  rows: readonly HistoryRow[];
  /** How days such as 3/4/2026 are to be read. */
  order: DayOrder;
}

/** Rows that are looked at together: others get their turn in between. */
const LOOKED_AT_ONCE = 250;
/** Rows a write: others get their turn in between, and what was written stays. */
const BATCH = 10;

/** What the rows of a file would do; nothing is written. */
export async function previewHistory({
  store,
  actor,
  now,
  rows,
  order,
}: Input): Promise<PlannedRow[]> {
  const rules = await companyRules(store, actor);
  const employees = await findEmployees(store.read, { company: actor });
  const people = employees.map(({ id, name, email, leftAt }) => ({
    id,
    name,
    email,
    left: leftAt !== null && leftAt <= now,
  }));
  const programmes = [...rules.programmes.values()]
    .filter(({ id }) => rules.offered.has(id))
    .map(({ key, title, ...rest }) => ({ key, title, modules: modulesAskedBy({ ...rest }) }));
  const credits = new KnownCredits();
  const moment = momentIn(rules.company.timeZone, now);
  const planRow = historyPlanner({ people, programmes, credits }, order, moment);
  const idOf = new Map(people.map(({ email, id }) => [email.toLowerCase(), id]));
  const plan: PlannedRow[] = [];
  for (const some of batches(rows, LOOKED_AT_ONCE)) {
    const wanted = some.flatMap(({ email, valid_until, evidence }) => {
      const personId = idOf.get(email.toLowerCase());
      const validUntil = readDay(valid_until, order);
      return personId && validUntil ? [{ personId, validUntil, evidence }] : [];
    });
    for (const credit of await findCreditsLike(store.read, actor, wanted)) credits.adds(credit);
    plan.push(...some.map(planRow));
    await turn();
  }
  return plan;
}

export type Recorded =
  /** How many credits were added, and for how many rows. */
  | { ok: true; credits: number; rows: number }
  /** What would be recorded is not what was looked at. */
  | { ok: false; plan: PlannedRow[] };

/**
 * Records what the preview of the same rows has shown: `expected` credits. Each row becomes a recognition for every module of its
 * programme. What stands already is left alone, so that confirming twice, or again after an interruption, adds nothing twice.
 */
export async function recordHistory({
  expected,
  ...input
}: Input & { expected: number }): Promise<Recorded> {
  const { store, actor, now } = input;
  const plan = await previewHistory(input);
  const { credits } = countPlan(plan);
  if (credits > 0 && credits !== expected) return { ok: false, plan };
  const fresh = plan.filter((row) => row.outcome === "new");
  let added = 0;
  for (const batch of batches(fresh, BATCH)) {
    added += await store.write(async (tx) => {
      const personIds = [...new Set(batch.map(({ person }) => person.id))];
      const found = await findEmployees(tx, { company: actor, personIds });
      const employees = new Map(found.map((employee) => [employee.id, employee]));
      const said = batch.map(({ person, wanted }) => ({ ...wanted, personId: person.id }));
      const there = new KnownCredits();
      for (const credit of await findCreditsLike(tx, actor, said)) there.adds(credit);
      let written = 0;
      for (const { person, wanted, modules } of batch) {
        const personId = person.id;
        const employee = employees.get(personId);
        if (!employee) continue;
        for (const module of modules) {
          if (!there.adds({ ...wanted, personId, moduleId: module.id })) continue;
          const given = {
            id: newId(now),
            module,
            wanted,
            reason: STORED_REASONS.uploaded,
            actor,
            now,
          };
          await giveCredit(tx, employee, given);
          written += 1;
        }
      }
      return written;
    });
    // A write never leaves the thread: without this, nothing else is answered until the last row is in.
    await turn();
  }
  return { ok: true, credits: added, rows: added === 0 ? 0 : fresh.length };
}

function batches<Row>(rows: readonly Row[], size: number): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}
