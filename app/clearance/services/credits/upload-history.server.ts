import type { Call } from "~/people/services/call";
import { saysTheSame, type WantedCredit } from "~/clearance/rules/credits/credits";
import {
  countPlan,
  planHistory,
  type HistoryRow,
  type PlannedRow,
} from "~/clearance/rules/credits/history-upload";
import { momentIn } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { findCredits } from "~/clearance/queries/facts";
import { newId } from "~db/ids";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { giveCredit } from "./credit-module.server";
import { modulesAskedBy } from "~/clearance/services/standing/modules-open-to";
import { findEmployees } from "~/people/queries/employees";

type Given = WantedCredit & { personId: string; moduleId: string };

interface Input extends Call<Manager> {
  rows: readonly HistoryRow[];
}

const REASON = "Uploaded with the history of earlier training.";

/** Above this many people, everybody’s credits are read at once. */
const MOST_SINGLY = 500;
/** Rows a write: others get their turn in between, and what was written stays. */
const BATCH = 50;

/** What the rows of a file would do; nothing is written. */
export async function previewHistory({ store, actor, now, rows }: Input): Promise<PlannedRow[]> {
  const rules = await companyRules(store, actor);
  const employees = await findEmployees(store.read, { company: actor });
  const people = employees.map(({ id, name, email, leftAt }) => ({
    id,
    name,
    email,
    left: leftAt !== null && leftAt <= now,
  }));
  const emails = new Set(rows.map(({ email }) => email.toLowerCase()));
  const personIds = people.filter(({ email }) => emails.has(email)).map(({ id }) => id);
  const credits =
    personIds.length === 0
      ? []
      : await findCredits(
          store.read,
          personIds.length > MOST_SINGLY ? { company: actor } : { company: actor, personIds },
        );
  const programmes = [...rules.programmes.values()]
    .filter(({ retired }) => !retired)
    .map(({ key, title, ...rest }) => ({ key, title, modules: modulesAskedBy({ ...rest }) }));
  return planHistory(rows, { people, programmes, credits }, momentIn(rules.company.timeZone, now));
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
  for (let from = 0; from < fresh.length; from += BATCH) {
    const batch = fresh.slice(from, from + BATCH);
    added += await store.write(async (tx) => {
      const personIds = [...new Set(batch.map(({ person }) => person.id))];
      const found = await findEmployees(tx, { company: actor, personIds });
      const employees = new Map(found.map((employee) => [employee.id, employee]));
      const standing: Given[] = await findCredits(tx, { company: actor, personIds });
      let written = 0;
      for (const { person, wanted, modules } of batch) {
        const personId = person.id;
        const employee = employees.get(personId);
        if (!employee) continue;
        for (const module of modules) {
          const given = { ...wanted, personId, moduleId: module.id };
          if (standing.some((one) => one.personId === personId && saysTheSame(one, given)))
            continue;
          const decided = { module, wanted, reason: REASON, actor, now };
          await giveCredit(tx, employee, { id: newId(now), ...decided });
          standing.push(given);
          written += 1;
        }
      }
      return written;
    });
  }
  return { ok: true, credits: added, rows: added === 0 ? 0 : fresh.length };
}
